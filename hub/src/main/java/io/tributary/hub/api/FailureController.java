package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Failures", description = "Events that could not be mapped or recorded")
@RestController
@RequestMapping("/api/v1/failures")
class FailureController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final FailureDesk desk;

    FailureController(FailureDesk desk) {
        this.desk = desk;
    }

    @Operation(
            operationId = "getFailures",
            summary = "Failures, newest first, and their groups by cause",
            description = "`groups` counts up to 1000 failures; replay shortens the list.")
    @GetMapping
    FailureList failures(
            @ParameterObject FailureSelection selection,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalid("limit: must be 1 to " + MAX_LIMIT);
        }
        List<FailedEvent> failures = desk.list(selection, FailureDesk.MOST);
        return new FailureList(
                failures.stream().limit(limit).toList(), null, FailureGroup.of(failures));
    }

    @Operation(operationId = "getFailure", summary = "One failure")
    @GetMapping("/{id}")
    FailedEvent failure(@PathVariable String id) {
        return desk.find(id).orElseThrow(FailureController::unknown);
    }

    @Operation(
            operationId = "getFailureBody",
            summary = "The body of a failure, as it now stands",
            description = "As a download.")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}/body")
    ResponseEntity<byte[]> body(@PathVariable String id) {
        byte[] body = desk.body(id).orElseThrow(FailureController::unknown);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"failure.raw\"")
                .header("X-Content-Type-Options", "nosniff")
                .body(body);
    }

    @Operation(
            operationId = "editFailure",
            summary = "Replace the body of a failure",
            description = "The bytes of the request become the event's body; replay it then.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            description = "The corrected payload, byte for byte",
            required = true,
            content =
                    @Content(
                            mediaType = "*/*",
                            schema = @Schema(type = "string", format = "binary")))
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PutMapping("/{id}")
    void edit(@PathVariable String id, @RequestBody byte[] body) {
        if (!desk.edit(id, body)) {
            throw unknown();
        }
    }

    @Operation(operationId = "replayFailure", summary = "Map an event again")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{id}/replay")
    Replayed replay(@PathVariable String id) {
        if (!desk.replay(id)) {
            throw unknown();
        }
        return new Replayed(1);
    }

    @Operation(
            operationId = "replayFailures",
            summary = "Map all events of a group again",
            description = "Without a body, all failures.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = FailureSelection.class)))
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/replay")
    Replayed replayAll(@RequestBody(required = false) @Nullable Map<String, String> selection) {
        return new Replayed(desk.replayAll(selection(selection)));
    }

    private static FailureSelection selection(@Nullable Map<String, String> fields) {
        if (fields == null) {
            return FailureSelection.ALL;
        }
        try {
            return FailureSelection.ofFields(fields);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("failure with this id; it may have been replayed");
    }

    record Replayed(
            @Schema(description = "How many events wait to be mapped again.") int replayed) {}

    record FailureList(List<FailedEvent> items, @Nullable String next, List<FailureGroup> groups) {}
}
