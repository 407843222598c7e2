package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.rulebook.RuleBook;
import io.tributary.history.rulebook.RulePreview;
import io.tributary.history.rulebook.RuleVersion;
import io.tributary.hub.api.RuleAnswer.Rollback;
import io.tributary.hub.api.RuleAnswer.RuleList;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Rules", description = "By which events become customers and matters; for admins")
@RestController
@RequestMapping("/api/v1/rules")
class RuleController {

    private static final int LONGEST_REASON = 1_000;

    private final RuleBook book;

    RuleController(RuleBook book) {
        this.book = book;
    }

    @Operation(
            operationId = "getRules",
            summary = "The rules that hold, and all versions, newest first",
            description =
                    "`settled` tells how far the history that was recorded before has been brought"
                            + " in line with the version.")
    @GetMapping
    RuleList rules(@ParameterObject PageQuery page) {
        return RuleList.of(book.active(), page.read(book::versions));
    }

    @Operation(operationId = "getRulesVersion", summary = "One version, with its file")
    @GetMapping("/{version}")
    RuleVersion version(@PathVariable int version) {
        return book.find(version)
                .orElseThrow(() -> ProblemException.notFound("version of the rules " + version));
    }

    @Operation(
            operationId = "activateRules",
            summary = "Activate rules as the next version",
            description =
                    "Whatever is recorded from now on follows them, on all instances. What was"
                            + " recorded before is brought in line in the background.")
    @RuleOperation
    @PutMapping(consumes = {RuleOperation.YAML, "application/x-yaml", "text/yaml"})
    RuleVersion activate(
            HttpServletRequest request,
            @Parameter(description = "Why, for whoever reads the versions.", example = "stricter")
                    @RequestParam
                    String reason)
            throws IOException {
        return book.activate(RuleBody.read(request), author(request), checked(reason));
    }

    @Operation(
            operationId = "previewRules",
            summary = "What other rules would do",
            description =
                    "From the stored evidence, without changing anything: which customers would"
                            + " merge or split, by name, how many interactions would have another"
                            + " customer or matter, and how many records each target would get"
                            + " again. One at a time; it takes some 15 seconds per"
                            + " 100,000 interactions.")
    @ApiResponse(
            responseCode = "409",
            description = "Another preview or rebuild runs, or the history is too large for one",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    @ApiResponse(
            responseCode = "200",
            description = "What would change",
            useReturnTypeSchema = true)
    @RuleOperation
    @PostMapping(
            path = "/preview",
            consumes = {RuleOperation.YAML, "application/x-yaml", "text/yaml"})
    RulePreview preview(HttpServletRequest request) throws IOException {
        String yaml = RuleBody.read(request);
        try {
            return book.preview(yaml);
        } catch (IllegalStateException e) {
            throw ProblemException.conflict(String.valueOf(e.getMessage()), e);
        }
    }

    @Operation(
            operationId = "rollbackRules",
            summary = "Go back to the rules of an earlier version",
            description = "They are activated as the next version.")
    @PostMapping("/rollback")
    RuleVersion rollback(@RequestBody Rollback rollback, HttpServletRequest request) {
        if (rollback.version() == null) {
            throw ProblemException.invalid("version: is missing");
        }
        RuleVersion earlier = version(rollback.version());
        return book.activate(earlier.yaml(), author(request), checked(rollback.reason()));
    }

    private static String author(HttpServletRequest request) {
        String name = request.getRemoteUser();
        return name == null ? "anonymous" : name;
    }

    private static String checked(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw ProblemException.invalid(
                    "reason: must be 1 to " + LONGEST_REASON + " characters");
        }
        return reason.strip();
    }
}
