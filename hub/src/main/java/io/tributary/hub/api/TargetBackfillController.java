package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.delivery.TargetDesk;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Backfill")
@RestController
@RequestMapping("/api/v1/targets/{platform}/{name}/backfill")
class TargetBackfillController {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private final TargetBackfills backfills;
    private final TargetDesk desk;
    private final Clock clock;

    TargetBackfillController(TargetBackfills backfills, TargetDesk desk, Clock clock) {
        this.backfills = backfills;
        this.desk = desk;
        this.clock = clock;
    }

    @Operation(
            operationId = "startTargetBackfill",
            summary = "Bring a target what was recorded before it was connected",
            description =
                    "What began within the period, is covered by the target's terms and was not"
                            + " owed to it so far, customer by customer, at the target's own pace,"
                            + " so that what is new does not wait behind it. Goes on after a"
                            + " restart where it stood.")
    @ApiResponse(responseCode = "202", description = "It has begun", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "404",
            description = "No such target",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = PROBLEM)))
    @ApiResponse(
            responseCode = "409",
            description = "One of the target is running",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = PROBLEM)))
    @PostMapping
    ResponseEntity<TargetBackfillAnswer> start(
            @Parameter(example = "salesforce") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name,
            @Parameter(
                            description =
                                    "The beginning of the period (RFC 3339); all that is before"
                                            + " its end if left out.",
                            example = "2026-01-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable Instant from,
            @Parameter(
                            description =
                                    "Its end, which is not part of it (RFC 3339); now if left"
                                            + " out.",
                            example = "2026-02-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable Instant to) {
        String target = platform + "/" + name;
        if (!desk.knows(target)) {
            throw ProblemException.notFound("target of this name");
        }
        Instant begin = from == null ? Instant.EPOCH : from;
        Instant end = to == null ? clock.instant() : to;
        if (!begin.isBefore(end)) {
            throw ProblemException.invalid("from: must be before to");
        }
        return backfills
                .start(target, begin, end)
                .map(TargetBackfillAnswer::of)
                .map(answer -> ResponseEntity.accepted().location(here(target)).body(answer))
                .orElseThrow(
                        () ->
                                ProblemException.conflict(
                                        "a backfill of this target is running; wait for its end,"
                                                + " or cancel it with DELETE"));
    }

    @Operation(
            operationId = "getTargetBackfill",
            summary = "How the last backfill of a target goes, or went")
    @GetMapping
    TargetBackfillAnswer last(
            @Parameter(example = "salesforce") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name) {
        return backfills
                .last(platform + "/" + name)
                .map(TargetBackfillAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("backfill of this target"));
    }

    @Operation(
            operationId = "cancelTargetBackfill",
            summary = "End the running backfill of a target",
            description = "What is owed to the target stays owed.")
    @ApiResponse(responseCode = "204", description = "It has ended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping
    void cancel(
            @Parameter(example = "salesforce") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name) {
        if (!backfills.cancel(platform + "/" + name)) {
            throw ProblemException.notFound("running backfill of this target");
        }
    }

    private static URI here(String target) {
        return URI.create("/api/v1/targets/" + target + "/backfill");
    }
}
