package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.Page;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.SuggestionScan;
import io.tributary.history.suggestion.Suggestions;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Suggestions", description = "Pairs of customers who may be one")
@RestController
@RequestMapping("/api/v1")
class SuggestionController {

    private final Suggestions suggestions;
    private final SuggestionScan scan;
    private final CustomerFinder finder;

    SuggestionController(Suggestions suggestions, SuggestionScan scan, CustomerFinder finder) {
        this.suggestions = suggestions;
        this.scan = scan;
        this.finder = finder;
    }

    @Operation(
            operationId = "getSuggestions",
            summary = "Open suggestions, best score first",
            description =
                    "Confirm one by deciding `always` about the identifiers of both sides, reject"
                            + " it by deciding `never`; it is open no longer then.")
    @ApiResponse(
            responseCode = "200",
            description = "Open suggestions",
            useReturnTypeSchema = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(DecisionExamples.SUGGESTIONS)))
    @GetMapping("/suggestions")
    Page<SuggestionAnswer> suggestions(@ParameterObject PageQuery page) {
        Page<Suggestion> open = page.read(suggestions::open);
        return new Page<>(answers(open.items()), open.next());
    }

    @Operation(
            operationId = "getSuggestionsOfCustomer",
            summary = "Who else a customer may be, best score first",
            description = "Only some, if there are many.")
    @GetMapping("/customers/{id}/suggestions")
    Page<SuggestionAnswer> suggestions(@PathVariable CustomerId id) {
        CustomerId present = finder.present(id);
        return new Page<>(answers(suggestions.about(present)), null);
    }

    @Operation(
            operationId = "scanForSuggestions",
            summary = "Have all customers compared anew",
            description =
                    "The next scan goes through all customers, and learns from them, instead of"
                            + " looking only at those who changed. It begins within"
                            + " `tributary.suggestions.every`.")
    @ApiResponse(responseCode = "202", description = "The next scan goes through all")
    @PostMapping("/suggestions/scan")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void scan() {
        scan.requestWhole();
    }

    private static List<SuggestionAnswer> answers(List<Suggestion> open) {
        return open.stream().map(SuggestionAnswer::of).toList();
    }
}
