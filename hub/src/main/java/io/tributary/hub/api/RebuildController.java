package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.rebuild.Rebuild;
import io.tributary.history.rebuild.RebuildReport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Rebuild", description = "The history, worked out anew and compared; for admins")
@RestController
@RequestMapping("/api/v1/rebuild")
class RebuildController {

    private final Rebuild rebuild;

    RebuildController(Rebuild rebuild) {
        this.rebuild = rebuild;
    }

    @Operation(
            operationId = "startRebuild",
            summary = "Work the history out anew, and compare",
            description =
                    "From all that was accepted, by a second and simpler way, while the hub works."
                            + " There must be no differences. With a `customer`, only what decides"
                            + " about that one, answered when it is done; else all, in the"
                            + " background. `repair` brings what differs in line.")
    @ApiResponse(
            responseCode = "200",
            description = "One customer was compared",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "202",
            description = "All are being compared; ask for the report",
            useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "404",
            description = "No such customer",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "409",
            description =
                    "A preview or rebuild runs, rules are being settled, or the history is too"
                            + " large for one",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = RebuildRequest.class),
                            examples = @ExampleObject("{\"repair\": false}")))
    @PostMapping
    ResponseEntity<RebuildReport> start(
            @RequestBody(required = false) @Nullable RebuildRequest request) {
        boolean repair = request != null && Boolean.TRUE.equals(request.repair());
        CustomerId customer = request == null ? null : request.customer();
        try {
            return customer == null
                    ? ResponseEntity.status(HttpStatus.ACCEPTED).body(rebuild.startAll(repair))
                    : ResponseEntity.ok(
                            rebuild.one(customer, repair)
                                    .orElseThrow(
                                            () ->
                                                    ProblemException.notFound(
                                                            "customer with this id")));
        } catch (IllegalStateException e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()), e);
        }
    }

    @Operation(
            operationId = "getRebuild",
            summary = "How the last rebuild of all goes, or went",
            description = "Of the instance that is asked, since its start.")
    @ApiResponse(responseCode = "200", description = "Its report", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "404",
            description = "There was none",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @GetMapping
    RebuildReport last() {
        return rebuild.last()
                .orElseThrow(
                        () -> ProblemException.notFound("rebuild since this instance started"));
    }

    /**
     * @param customer null for all
     * @param repair null for no
     */
    record RebuildRequest(@Nullable CustomerId customer, @Nullable Boolean repair) {}
}
