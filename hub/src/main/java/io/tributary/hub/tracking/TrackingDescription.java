package io.tributary.hub.tracking;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the tracking API, whose door is no controller. */
@Component
class TrackingDescription implements OpenApiCustomizer {

    private static final String WRITE_KEY = "writeKey";
    private static final Schema<?> PROBLEM = new Schema<>().$ref("#/components/schemas/Problem");
    private static final String DESCRIPTION =
            """
            Takes what Segment's libraries send; the address may be shortened to the first letter of\
             the call. The write key of the source (`tributary.tracking`) is the user name of Basic\
             authentication, or `writeKey` in the body, whatever the Content-Type. It is public and\
             proves nothing: ids, addresses and numbers are the sender's claims. Web sites are taken\
             only where the source names their origin. The same `messageId` sent again changes\
             nothing. `timestamp` is corrected by `sentAt`. The body may be packed\
             (`Content-Encoding: gzip`).""";
    private static final String TIMES =
            "\"messageId\": \"m-1\", \"timestamp\": \"2026-11-20T10:00:00Z\"}";

    @Override
    public void customise(OpenAPI api) {
        api.getComponents()
                .addSecuritySchemes(
                        WRITE_KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("basic")
                                .description("A write key as the user name, without a password."));
        for (TrackingCall call : TrackingCall.values()) {
            api.path("/v1/" + call.word(), new PathItem().post(operation(call)));
        }
    }

    private static Operation operation(TrackingCall call) {
        return new Operation()
                .addTagsItem("Intake")
                .operationId("tracking" + call.name().charAt(0) + call.word().substring(1))
                .summary(summary(call))
                .description(DESCRIPTION)
                .security(
                        List.of(
                                new SecurityRequirement().addList(WRITE_KEY),
                                new SecurityRequirement()))
                .requestBody(
                        new RequestBody()
                                .required(true)
                                .description("In UTF-8")
                                .content(
                                        new Content()
                                                .addMediaType("application/json", body(call))
                                                .addMediaType("text/plain", body(call))))
                .responses(responses());
    }

    private static MediaType body(TrackingCall call) {
        return new MediaType()
                .schema(new ObjectSchema())
                .addExamples(call.word(), new Example().value(example(call)));
    }

    private static String summary(TrackingCall call) {
        return switch (call) {
            case TRACK -> "Something that somebody did";
            case IDENTIFY -> "Who somebody is";
            case PAGE -> "A page that somebody looked at";
            case SCREEN -> "A screen of an app that somebody looked at";
            case ALIAS -> "Two ids that are one person's";
            case GROUP -> "An organisation that somebody belongs to";
            case BATCH -> "Several calls: all of them are taken, or none";
        };
    }

    private static String example(TrackingCall call) {
        return switch (call) {
            case TRACK ->
                    "{\"anonymousId\": \"a-1\", \"event\": \"Article Viewed\", \"properties\":"
                            + " {\"article_id\": \"kb-12\"}, "
                            + TIMES;
            case IDENTIFY ->
                    "{\"userId\": \"7001\", \"traits\": {\"email\": \"ana@example.com\"}, " + TIMES;
            case PAGE, SCREEN -> "{\"anonymousId\": \"a-1\", \"name\": \"Returns\", " + TIMES;
            case ALIAS -> "{\"previousId\": \"a-1\", \"userId\": \"7001\", " + TIMES;
            case GROUP -> "{\"userId\": \"7001\", \"groupId\": \"initech\", " + TIMES;
            case BATCH ->
                    "{\"batch\": [{\"type\": \"page\", \"anonymousId\": \"a-1\", "
                            + TIMES
                            + "], \"sentAt\": \"2026-11-20T10:00:05Z\"}";
        };
    }

    private static ApiResponses responses() {
        return new ApiResponses()
                .addApiResponse(
                        "200",
                        answer("Durable", "application/json", new ObjectSchema())
                                .description("Durable: `{\"success\": true}`"))
                .addApiResponse("400", problem("The body cannot be understood; nothing was taken"))
                .addApiResponse("401", problem("No source has this write key"))
                .addApiResponse("403", problem("The source takes nothing from this web site"))
                .addApiResponse("413", problem("A call, or the batch, is too large"))
                .addApiResponse("429", problem("Too many events; send again after Retry-After"))
                .addApiResponse("503", problem("Nothing was taken; send again after Retry-After"));
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
