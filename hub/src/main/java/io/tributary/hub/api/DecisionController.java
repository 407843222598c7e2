package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.Decisions;
import io.tributary.history.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Decisions", description = "What people decided, over and above the evidence")
@RestController
@RequestMapping(DecisionController.PATH)
class DecisionController {

    static final String PATH = "/api/v1/decisions";

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @Operation(
            operationId = "decide",
            summary = "Decide that two identifiers are one customer, or never are",
            description =
                    "`always` joins the customers of both whatever the evidence, `never` keeps them"
                            + " apart and wins. The history follows at once. It holds until it is"
                            + " revoked, or until the same two are decided about anew, and survives"
                            + " rebuilds and changes of rules. With `interaction:id` on both sides"
                            + " it is about whether two interactions belong to one matter. Kept"
                            + " with the name of the key or token that decides, and the time.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = DecisionRequest.class),
                            examples = {
                                @ExampleObject(
                                        name = "two people",
                                        value = DecisionExamples.TWO_PEOPLE),
                                @ExampleObject(
                                        name = "one person",
                                        value = DecisionExamples.ONE_PERSON),
                                @ExampleObject(
                                        name = "one matter",
                                        value = DecisionExamples.ONE_MATTER)
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "Decided",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            useReturnTypeSchema = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(DecisionExamples.DECISION)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<DecisionAnswer> decide(
            @RequestBody Map<String, @Nullable Object> body,
            @Parameter(
                            description = "Country that national phone numbers are read in.",
                            example = "ES")
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(hidden = true) HttpServletRequest caller) {
        DecisionRequest request = DecisionRequest.of(body, region);
        Decision decision = decide(request, CallerName.of(caller));
        return ResponseEntity.created(URI.create(PATH + "/" + decision.id()))
                .body(DecisionAnswer.of(decision));
    }

    @Operation(
            operationId = "getDecisions",
            summary = "All decisions, last decided first",
            description = "Revoked ones too: those have `revokedAt`.")
    @GetMapping
    Page<DecisionAnswer> decisions(@ParameterObject PageQuery page) {
        Page<Decision> found = page.read(decisions::list);
        return new Page<>(found.items().stream().map(DecisionAnswer::of).toList(), found.next());
    }

    @Operation(operationId = "getDecision", summary = "One decision")
    @GetMapping("/{id}")
    DecisionAnswer decision(@PathVariable DecisionId id) {
        return decisions.find(id).map(DecisionAnswer::of).orElseThrow(DecisionController::unknown);
    }

    @Operation(
            operationId = "revokeDecision",
            summary = "Revoke a decision",
            description =
                    "The history goes back to what evidence, rules and the other decisions say."
                            + " Answers the decision as revoked, which stays on record; revoking"
                            + " again changes nothing.")
    @DeleteMapping("/{id}")
    DecisionAnswer revoke(
            @PathVariable DecisionId id, @Parameter(hidden = true) HttpServletRequest caller) {
        return decisions
                .revoke(id, CallerName.of(caller))
                .map(DecisionAnswer::of)
                .orElseThrow(DecisionController::unknown);
    }

    private Decision decide(DecisionRequest request, String by) {
        try {
            return decisions.decide(
                    request.kind(), request.left(), request.right(), request.reason(), by);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("decision with this id");
    }
}
