package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.position.SourceBackfills;
import io.tributary.history.query.History;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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

@Tag(
        name = "Backfill",
        description = "Periods of a source, read from its platform's API; for admins")
@RestController
@RequestMapping("/api/v1/sources/{platform}/{name}/backfill")
class BackfillController {

    private static final String PROBLEM = "#/components/schemas/Problem";

    private final SourceBackfills backfills;
    private final SourceReaders readers;
    private final History history;
    private final ObjectProvider<SourceStates> states;
    private final Clock clock;

    BackfillController(
            SourceBackfills backfills,
            SourceReaders readers,
            History history,
            ObjectProvider<SourceStates> states,
            Clock clock) {
        this.backfills = backfills;
        this.readers = readers;
        this.history = history;
        this.states = states;
        this.clock = clock;
    }

    @Operation(
            operationId = "startBackfill",
            summary = "Read a period of a source from its platform's API",
            description =
                    "By whichever hub reads the source, beside what comes live, at the pace that"
                            + " the platform allows. What is in the history already stays as it"
                            + " is. Goes on after a restart where it stood.")
    @ApiResponse(responseCode = "202", description = "It has begun", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "404",
            description = "No such source",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = PROBLEM)))
    @ApiResponse(
            responseCode = "409",
            description = "One of the source is running, or no route reads the source's API",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = PROBLEM)))
    @PostMapping
    ResponseEntity<BackfillAnswer> start(
            @Parameter(example = "shopify") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name,
            @Parameter(
                            description = "The beginning of the period (RFC 3339).",
                            example = "2026-01-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable Instant from,
            @Parameter(
                            description = "Its end, which is not part of it (RFC 3339).",
                            example = "2026-02-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable Instant to) {
        String source = platform + "/" + name;
        checkReads(source);
        if (from == null || to == null) {
            throw ProblemException.invalid("from and to: must be given, as times of RFC 3339");
        }
        if (!from.isBefore(to)) {
            throw ProblemException.invalid("from: must be before to");
        }
        if (to.isAfter(clock.instant())) {
            throw ProblemException.invalid("to: must not be later than now");
        }
        return backfills
                .start(source, from, to, readers.beginning(from))
                .map(BackfillAnswer::of)
                .map(answer -> ResponseEntity.accepted().location(here(source)).body(answer))
                .orElseThrow(
                        () ->
                                ProblemException.conflict(
                                        "a backfill of this source is running; wait for its end,"
                                                + " or cancel it with DELETE"));
    }

    @Operation(
            operationId = "getBackfill",
            summary = "How the last backfill of a source goes, or went")
    @GetMapping
    BackfillAnswer last(
            @Parameter(example = "shopify") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name) {
        return backfills
                .last(platform + "/" + name)
                .map(BackfillAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("backfill of this source"));
    }

    @Operation(
            operationId = "cancelBackfill",
            summary = "End the running backfill of a source",
            description = "What it has brought stays.")
    @ApiResponse(responseCode = "204", description = "It has ended")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @DeleteMapping
    void cancel(
            @Parameter(example = "shopify") @PathVariable String platform,
            @Parameter(example = "main") @PathVariable String name) {
        if (!backfills.cancel(platform + "/" + name)) {
            throw ProblemException.notFound("running backfill of this source");
        }
    }

    private void checkReads(String source) {
        if (readers.reads(source)) {
            return;
        }
        boolean known =
                states.orderedStream()
                                .flatMap(each -> each.all().stream())
                                .anyMatch(state -> state.source().equals(source))
                        || history.sources().stream()
                                .anyMatch(activity -> activity.source().equals(source));
        if (!known) {
            throw ProblemException.notFound("source of this name");
        }
        throw ProblemException.conflict(
                "no route reads this source from an API: switch the one of its platform on"
                        + " (docs/BACKFILL.md lists them), or bring stored events in with the"
                        + " command backfill");
    }

    private static URI here(String source) {
        return URI.create("/api/v1/sources/" + source + "/backfill");
    }
}
