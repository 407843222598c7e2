package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Tag(name = "Stream", description = "What happens to the history, as it happens")
@RestController
class StreamController {

    private final EventStream stream;

    StreamController(EventStream stream) {
        this.stream = stream;
    }

    @Operation(
            operationId = "stream",
            summary = "Server-sent events",
            description =
                    "`interaction.recorded`, `interaction.withdrawn`, `customer.changed`,"
                            + " `customer.merged`, `customer.split`, `customer.erased` and"
                            + " `matter.changed`, in the order in which they were recorded. Of"
                            + " what was erased, past events go; what remains names ids only. After a break, `Last-Event-ID`"
                            + " resumes without a gap.")
    @ApiResponse(
            responseCode = "200",
            description = "The events",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
                            schema = @Schema(implementation = StreamReader.Data.class)))
    @GetMapping(path = "/api/v1/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(
            @Parameter(description = "The id of the last event that the reader has.")
                    @RequestHeader(name = "Last-Event-ID", required = false)
                    @Nullable String lastEventId) {
        return stream.open(lastEventId == null || lastEventId.isEmpty() ? null : id(lastEventId));
    }

    private static long id(String lastEventId) {
        try {
            long id = Long.parseLong(lastEventId);
            if (id >= 0) {
                return id;
            }
            throw new NumberFormatException("negative");
        } catch (NumberFormatException e) {
            throw ProblemException.invalid(
                    "Last-Event-ID: must be the id of an event of this stream", e);
        }
    }
}
