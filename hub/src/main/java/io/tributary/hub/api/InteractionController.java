package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Interactions", description = "Single contacts, and the bytes they came from")
@RestController
@RequestMapping("/api/v1/interactions")
class InteractionController {

    private final History history;

    InteractionController(History history) {
        this.history = history;
    }

    @Operation(operationId = "getInteraction", summary = "One interaction")
    @GetMapping("/{id}")
    InteractionView interaction(@PathVariable InteractionId id) {
        return history.interaction(id)
                .orElseThrow(() -> ProblemException.notFound("interaction with this id"));
    }

    @Operation(
            operationId = "getRaw",
            summary = "The bytes that the interaction came from",
            description = "As received, with the content type as received, always as a download.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes as received",
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/raw")
    ResponseEntity<byte[]> raw(@PathVariable InteractionId id) {
        RawEvent raw =
                history.raw(id)
                        .orElseThrow(
                                () -> ProblemException.notFound("raw event of this interaction"));
        return ResponseEntity.ok()
                .contentType(mediaType(raw.contentType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment(id).toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(raw.body());
    }

    private static ContentDisposition attachment(InteractionId id) {
        return ContentDisposition.attachment().filename(id + ".raw").build();
    }

    private static MediaType mediaType(@Nullable String received) {
        if (received == null) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
        try {
            MediaType type = MediaType.parseMediaType(received);
            return type.isConcrete() ? type : MediaType.APPLICATION_OCTET_STREAM;
        } catch (InvalidMediaTypeException e) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
    }
}
