package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.history.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Connections")
@RestController
@RequestMapping("/api/v1/targets/{platform}/{name}/parked")
class ParkedController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final TargetDesk desk;

    ParkedController(TargetDesk desk) {
        this.desk = desk;
    }

    @Operation(
            operationId = "getParked",
            summary = "What a target refused, by cause",
            description =
                    "Causes with most interactions first. A customer of whom something is parked"
                            + " gets nothing more, so that the order is kept; others do.")
    @GetMapping
    Page<ParkedAnswer> causes(
            @Parameter(example = "salesforce") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name,
            @RequestParam(defaultValue = "" + DEFAULT_LIMIT) int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw ProblemException.invalid("limit: must be 1 to " + MAX_LIMIT);
        }
        return new Page<>(
                desk.parked(known(platform, name), limit).stream().map(ParkedAnswer::of).toList(),
                null);
    }

    @Operation(
            operationId = "retryParked",
            summary = "Deliver once more what a target refused",
            description =
                    "With a cause, only what was refused for exactly that; else all. What is"
                            + " refused again is parked again.")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/retry")
    Retried retry(
            @Parameter(example = "salesforce") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name,
            @Parameter(
                            description = "As `GET` tells it.",
                            example = "FIELD_CUSTOM_VALIDATION_EXCEPTION [Subject__c]")
                    @RequestParam(required = false)
                    @Nullable String cause) {
        return new Retried(desk.retryParked(known(platform, name), cause));
    }

    @Operation(
            operationId = "skipParked",
            summary = "Give up what a target refused",
            description =
                    "With a cause, only what was refused for exactly that; else all. The target"
                            + " does not get it, and the rest of its customers goes on. What"
                            + " changes later is delivered again.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = SkipRequest.class)))
    @PostMapping(path = "/skip", consumes = MediaType.APPLICATION_JSON_VALUE)
    Skipped skip(
            @Parameter(example = "salesforce") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name,
            @Parameter(
                            description = "As `GET` tells it.",
                            example = "FIELD_CUSTOM_VALIDATION_EXCEPTION [Subject__c]")
                    @RequestParam(required = false)
                    @Nullable String cause,
            @RequestBody Map<String, @Nullable Object> body,
            @Parameter(hidden = true) HttpServletRequest caller) {
        String target = known(platform, name);
        String reason = GivenReason.of(body, "skipping");
        String note = "skipped by " + CallerName.of(caller) + ", " + reason;
        return new Skipped(desk.skipParked(target, cause, note));
    }

    private String known(String platform, String name) {
        String target = platform + "/" + name;
        if (!desk.knows(target)) {
            throw ProblemException.notFound("target of this name");
        }
        return target;
    }

    record Skipped(
            @Schema(description = "How many interactions the target does not get.") int skipped) {}

    record Retried(
            @Schema(description = "How many interactions wait to be delivered again.")
                    int retried) {}
}
