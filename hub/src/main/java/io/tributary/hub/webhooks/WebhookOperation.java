package io.tributary.hub.webhooks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the description says of the door of the webhooks. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        operationId = "receiveWebhook",
        summary = "What a platform calls",
        description =
                "The source's route says how a request proves to be genuine, and answers in the"
                        + " platform's own terms: with success only once the event is durable. No"
                        + " API key is needed.",
        requestBody =
                @RequestBody(
                        description = "As the platform sends it; kept byte for byte",
                        content =
                                @Content(
                                        mediaType = "*/*",
                                        schema = @Schema(type = "string", format = "binary"),
                                        examples =
                                                @ExampleObject(
                                                        name = "shopify",
                                                        value =
                                                                "{\"id\": 1001, \"email\":"
                                                                        + " \"ana@example.com\"}"))),
        responses = {
            @ApiResponse(
                    responseCode = "200",
                    description = "Durable, or the answer to the platform's handshake",
                    content =
                            @Content(
                                    mediaType = "*/*",
                                    schema = @Schema(type = "string", format = "binary"))),
            @ApiResponse(
                    responseCode = "404",
                    description = "No running route receives from this source",
                    content =
                            @Content(
                                    mediaType = "application/problem+json",
                                    schema = @Schema(ref = "#/components/schemas/Problem"))),
            @ApiResponse(
                    responseCode = "413",
                    description = "The body is too large",
                    content =
                            @Content(
                                    mediaType = "application/problem+json",
                                    schema = @Schema(ref = "#/components/schemas/Problem")))
        })
@interface WebhookOperation {}
