package io.tributary.hub.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.matter.MatterId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/** What {@code /openapi.json} says beyond what the controllers say themselves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StreamSettings.class)
@PropertySource("classpath:openapi.properties")
class ApiDescription {

    private static final String API_KEY = "apiKey";
    private static final String BEARER = "bearer";
    private static final String PROBLEM = "Problem";
    private static final List<ProblemType> ANYWHERE =
            List.of(
                    ProblemType.INVALID_REQUEST,
                    ProblemType.UNAUTHORIZED,
                    ProblemType.FORBIDDEN,
                    ProblemType.UNAVAILABLE);

    static {
        SpringDocUtils.getConfig()
                .replaceWithSchema(CustomerId.class, uuid())
                .replaceWithSchema(MatterId.class, uuid())
                .replaceWithSchema(InteractionId.class, uuid())
                .replaceWithSchema(DecisionId.class, uuid())
                .replaceWithSchema(
                        DecisionKind.class, words(DecisionKind.values(), DecisionKind::wireName))
                .replaceWithSchema(Channel.class, words(Channel.values(), Channel::wireName))
                .replaceWithSchema(Kind.class, words(Kind.values(), Kind::wireName));
    }

    @Bean
    OpenAPI tributaryDescription() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Tributary")
                                .version("v1")
                                .description(
                                        "One merged history of every customer contact, whatever"
                                                + " the channel. Lists answer `items`, newest"
                                                + " first, and `next`, the cursor of the"
                                                + " following page. Times are RFC 3339 in UTC."
                                                + " Errors are problem details (RFC 9457) of the"
                                                + " types under `/problems`.")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .components(components())
                .security(
                        List.of(
                                new SecurityRequirement().addList(API_KEY),
                                new SecurityRequirement().addList(BEARER)));
    }

    @Bean
    OperationCustomizer problemResponses() {
        return (operation, method) -> {
            ANYWHERE.forEach(type -> addProblem(operation, type));
            boolean named =
                    Arrays.stream(method.getMethodParameters())
                            .anyMatch(
                                    parameter ->
                                            parameter.hasParameterAnnotation(
                                                    org.springframework.web.bind.annotation
                                                            .PathVariable.class));
            if (named) {
                addProblem(operation, ProblemType.NOT_FOUND);
            }
            return operation;
        };
    }

    /** The schemas of the intake are open to everybody. */
    @Bean
    OpenApiCustomizer openSchemas() {
        return api -> {
            if (api.getPaths() != null && api.getPaths().get("/schemas/{name}.json") != null) {
                api.getPaths().get("/schemas/{name}.json").getGet().setSecurity(List.of());
            }
        };
    }

    private static Components components() {
        return new Components()
                .addSchemas(PROBLEM, ProblemSchema.schema())
                .addSecuritySchemes(
                        API_KEY,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-Api-Key")
                                .description("A key from the hub's key file, for machines."))
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A JWT of the configured issuer, or an API key."));
    }

    private static void addProblem(Operation operation, ProblemType type) {
        operation
                .getResponses()
                .addApiResponse(
                        Integer.toString(type.status().value()),
                        new ApiResponse()
                                .description(type.title())
                                .content(
                                        new Content()
                                                .addMediaType(
                                                        "application/problem+json",
                                                        new MediaType()
                                                                .schema(
                                                                        new Schema<>()
                                                                                .$ref(PROBLEM))
                                                                .example(
                                                                        ProblemSchema.example(
                                                                                type)))));
    }

    private static Schema<?> uuid() {
        return new StringSchema().format("uuid");
    }

    private static <E> Schema<?> words(E[] values, Function<E, String> wireName) {
        return new StringSchema()._enum(Arrays.stream(values).map(wireName).toList());
    }
}
