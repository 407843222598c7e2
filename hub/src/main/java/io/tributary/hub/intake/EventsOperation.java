package io.tributary.hub.intake;

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

/** What the description says of {@code POST /events}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Operation(
        operationId = "postEvents",
        summary = "Take interactions",
        description =
                "All of a request are durable with the answer, or none is taken. Each is checked"
                        + " against `/schemas/interaction.json`; a problem names the `line` and the"
                        + " `field`. The same `source`, `sourceEventId` and `revision` sent again"
                        + " changes nothing.",
        requestBody =
                @RequestBody(
                        required = true,
                        description = "In UTF-8",
                        content = {
                            @Content(
                                    mediaType = "application/json",
                                    schema = @Schema(type = "object"),
                                    examples = {
                                        @ExampleObject(
                                                name = "one",
                                                summary = "One interaction",
                                                value = EventsOperation.INTERACTION),
                                        @ExampleObject(
                                                name = "several",
                                                summary = "An array",
                                                value = "[" + EventsOperation.INTERACTION + "]")
                                    }),
                            @Content(
                                    mediaType = "application/x-ndjson",
                                    schema =
                                            @Schema(
                                                    type = "string",
                                                    description = "One interaction per line")),
                            @Content(
                                    mediaType = "application/cloudevents+json",
                                    schema = @Schema(type = "object"),
                                    examples =
                                            @ExampleObject(
                                                    name = "structured",
                                                    value = EventsOperation.CLOUD_EVENT)),
                            @Content(
                                    mediaType = "application/cloudevents-batch+json",
                                    schema = @Schema(type = "array"),
                                    examples =
                                            @ExampleObject(
                                                    name = "batch",
                                                    value =
                                                            "["
                                                                    + EventsOperation.CLOUD_EVENT
                                                                    + "]"))
                        }),
        responses = {
            @ApiResponse(
                    responseCode = "202",
                    description = "Durable; how many",
                    content =
                            @Content(
                                    mediaType = "application/json",
                                    schema = @Schema(type = "object"),
                                    examples = @ExampleObject("{\"accepted\": 1}"))),
            @ApiResponse(
                    responseCode = "413",
                    description = "The body is too large",
                    content =
                            @Content(
                                    mediaType = "application/problem+json",
                                    schema = @Schema(ref = EventsOperation.PROBLEM))),
            @ApiResponse(
                    responseCode = "415",
                    description = "The body is not of a form that is understood here",
                    content =
                            @Content(
                                    mediaType = "application/problem+json",
                                    schema = @Schema(ref = EventsOperation.PROBLEM)))
        })
@interface EventsOperation {

    String PROBLEM = "#/components/schemas/Problem";

    String INTERACTION =
            """
            {"source": "pbx/madrid", "sourceEventId": "1763632800.117", "kind": "call",
             "channel": "phone", "direction": "inbound", "occurredAt": "2026-11-20T10:00:00Z",
             "participants": [{"role": "customer", "identifiers": [
               {"type": "phone", "value": "600 111 222", "region": "ES"}]}]}""";

    String CLOUD_EVENT =
            "{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"/pbx/madrid\", \"type\":"
                    + " \"interaction\", \"data\": "
                    + INTERACTION
                    + "}";
}
