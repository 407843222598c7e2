package io.tributary.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.decision.Choice;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.Decisions;
import io.tributary.history.query.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
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
                            + " with the name of the key or token that decides, and the time.\n\n"
                            + "An array of decisions, 1 to 1000, is decided in one go: all of it,"
                            + " or nothing if one is wrong, whose place the problem names from 0."
                            + " It is answered with an array in the same order, without"
                            + " `Location`.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema =
                                    @Schema(
                                            oneOf = {
                                                DecisionRequest.class,
                                                DecisionRequest[].class
                                            }),
                            examples = {
                                @ExampleObject(
                                        name = "two people",
                                        value = DecisionExamples.TWO_PEOPLE),
                                @ExampleObject(
                                        name = "one person",
                                        value = DecisionExamples.ONE_PERSON),
                                @ExampleObject(
                                        name = "one matter",
                                        value = DecisionExamples.ONE_MATTER),
                                @ExampleObject(
                                        name = "several in one go",
                                        value = DecisionExamples.SEVERAL)
                            }))
    @ApiResponse(
            responseCode = "201",
            description = "Decided",
            headers = @Header(name = "Location", schema = @Schema(type = "string")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema =
                                    @Schema(oneOf = {DecisionAnswer.class, DecisionAnswer[].class}),
                            examples = @ExampleObject(DecisionExamples.DECISION)))
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> decide(
            @RequestBody JsonNode body,
            @Parameter(
                            description = "Country that national phone numbers are read in.",
                            example = "ES")
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(hidden = true) HttpServletRequest caller) {
        List<DecisionAnswer> decided =
                decide(DecisionRequest.all(body, region), CallerName.of(caller));
        return body.isArray()
                ? ResponseEntity.status(HttpStatus.CREATED).body(decided)
                : ResponseEntity.created(URI.create(PATH + "/" + decided.get(0).id()))
                        .body(decided.get(0));
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

    private List<DecisionAnswer> decide(List<Choice> choices, String by) {
        try {
            return decisions.decide(choices, by).stream().map(DecisionAnswer::of).toList();
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(String.valueOf(e.getMessage()), e);
        }
    }

    private static ProblemException unknown() {
        return ProblemException.notFound("decision with this id");
    }
}
