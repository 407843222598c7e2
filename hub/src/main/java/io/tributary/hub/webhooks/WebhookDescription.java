package io.tributary.hub.webhooks;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Describes the door by the name of the source, which OpenAPI cannot tell from a wildcard. */
@Component
class WebhookDescription implements OpenApiCustomizer {

    private static final String WILDCARD = "/webhooks/**";

    @Override
    public void customise(OpenAPI api) {
        PathItem door = api.getPaths() == null ? null : api.getPaths().remove(WILDCARD);
        if (door != null) {
            door.readOperationsMap().forEach(WebhookDescription::describe);
            api.path("/webhooks/{source}", door);
        }
    }

    private static void describe(PathItem.HttpMethod method, Operation operation) {
        operation.setOperationId(method.name().toLowerCase(Locale.ROOT) + "Webhook");
        operation.setSecurity(List.of());
        operation.addParametersItem(
                new PathParameter()
                        .name("source")
                        .description("As the source's route names it; may hold slashes")
                        .example("shopify/eu-store")
                        .schema(new StringSchema()));
        operation
                .getResponses()
                .addApiResponse("401", new ApiResponse().description("The request is not genuine"))
                .remove("403");
        if (method == PathItem.HttpMethod.GET) {
            operation.setSummary("The handshake of a platform");
            operation.setRequestBody(null);
        }
    }
}
