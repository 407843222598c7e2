package io.tributary.hub.webhooks;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the door of the webhooks, which is no controller. */
@Component
class WebhookDescription implements OpenApiCustomizer {

    private static final String DESCRIPTION =
            "The source's route says how a request proves to be genuine, and answers in the"
                    + " platform's own terms: with success only once the event is durable. No API"
                    + " key is needed.";
    private static final Schema<?> PROBLEM = new Schema<>().$ref("#/components/schemas/Problem");

    @Override
    public void customise(OpenAPI api) {
        api.path(
                "/webhooks/{source}",
                new PathItem()
                        .get(operation("getWebhook", "The handshake of a platform"))
                        .post(sending("postWebhook"))
                        .put(sending("putWebhook")));
    }

    private static Operation sending(String id) {
        MediaType body =
                new MediaType()
                        .schema(new BinarySchema())
                        .addExamples(
                                "shopify",
                                new Example()
                                        .value("{\"id\": 1001, \"email\": \"ana@example.com\"}"));
        return operation(id, "What a platform calls")
                .requestBody(
                        new RequestBody()
                                .description("As the platform sends it; kept byte for byte")
                                .content(new Content().addMediaType("*/*", body)));
    }

    private static Operation operation(String id, String summary) {
        return new Operation()
                .addTagsItem("Intake")
                .operationId(id)
                .summary(summary)
                .description(DESCRIPTION)
                .security(List.of())
                .addParametersItem(
                        new PathParameter()
                                .name("source")
                                .description("As the source's route names it; may hold slashes")
                                .example("shopify/eu-store")
                                .schema(new StringSchema()))
                .responses(responses());
    }

    private static ApiResponses responses() {
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        answer(
                                "Durable, or the answer to the platform's handshake",
                                "*/*",
                                new BinarySchema()))
                .addApiResponse("400", problem("The payload cannot be understood"))
                .addApiResponse("401", problem("The request is not genuine"))
                .addApiResponse("404", problem("No running route receives from this source"))
                .addApiResponse("413", problem("The body is too large"))
                .addApiResponse("503", problem("Not kept; send it again after Retry-After"));
    }

    private static ApiResponse problem(String description) {
        return answer(description, "application/problem+json", PROBLEM);
    }

    private static ApiResponse answer(String description, String type, Schema<?> schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType(type, new MediaType().schema(schema)));
    }
}
