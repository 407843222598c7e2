package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.LinkView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.Page;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers", description = "Who they are, and their history")
@RestController
@RequestMapping("/api/v1/customers")
class CustomerController {

    private final History history;
    private final Decisions decisions;
    private final CustomerFinder finder;

    CustomerController(History history, Decisions decisions, CustomerFinder finder) {
        this.history = history;
        this.decisions = decisions;
        this.finder = finder;
    }

    @Operation(
            operationId = "findCustomers",
            summary = "Look a customer up, or search",
            description =
                    "With `identifier` an exact look-up, normalised as the intake does: at most one"
                            + " item, none if nobody has it. With `q` the customers whose name or"
                            + " identifiers contain all words; all customers if neither is given.")
    @GetMapping
    Page<CustomerView> find(
            @Parameter(
                            description = "`type:value`, or `type[scope]:value` where scoped.",
                            example = "phone:600 111 222")
                    @RequestParam(required = false)
                    @Nullable String identifier,
            @Parameter(
                            description = "Country that a national phone number is read in.",
                            example = "ES")
                    @RequestParam(required = false)
                    @Nullable String region,
            @Parameter(description = "Words to search for.", example = "ana ruiz")
                    @RequestParam(required = false)
                    @Nullable String q,
            @ParameterObject PageQuery page) {
        if (identifier != null && q != null) {
            throw ProblemException.invalid("identifier, q: give one of them, not both");
        }
        return identifier == null
                ? page.read(request -> history.search(Words.of(q), request))
                : page.read(request -> finder.page(identifier, region));
    }

    @Operation(
            operationId = "getCustomer",
            summary = "One customer",
            description = "An id that was once given leads to the customer who holds it now.")
    @GetMapping("/{id}")
    CustomerView customer(@PathVariable CustomerId id) {
        return finder.customer(id);
    }

    @Operation(operationId = "getTimeline", summary = "Interactions of a customer, newest first")
    @GetMapping("/{id}/timeline")
    Page<InteractionView> timeline(
            @PathVariable CustomerId id,
            @ParameterObject TimelineQuery query,
            @ParameterObject PageQuery page) {
        CustomerId present = finder.present(id);
        return page.read(request -> history.timeline(present, query.filter(), request));
    }

    @Operation(operationId = "getMattersOfCustomer", summary = "Matters of a customer")
    @GetMapping("/{id}/matters")
    Page<MatterView> matters(@PathVariable CustomerId id, @ParameterObject PageQuery page) {
        CustomerId present = finder.present(id);
        return page.read(request -> history.matters(present, request));
    }

    @Operation(
            operationId = "whyCustomer",
            summary = "Why these identifiers are one customer",
            description =
                    "Every link between identifiers, what explains most first: decisions, links"
                            + " that joined, links that were not taken, and at last links to what"
                            + " only finds the customer, such as orders. `next` is null on the last"
                            + " page. `taken` tells whether it joined them, `reason` why it did not,"
                            + " `rule` by which rule and version, `evidence` some of the"
                            + " interactions that named both, `text` all of it in a sentence.")
    @ApiResponse(
            responseCode = "200",
            description = "Links taken and not taken",
            useReturnTypeSchema = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            examples = @ExampleObject(DecisionExamples.WHY)))
    @GetMapping("/{id}/why")
    Page<LinkView> why(@PathVariable CustomerId id, @ParameterObject PageQuery page) {
        CustomerId present = finder.present(id);
        return page.read(request -> history.why(present, request));
    }

    @Operation(
            operationId = "getDecisionsOfCustomer",
            summary = "Decisions that hold about a customer, last decided first")
    @GetMapping("/{id}/decisions")
    Page<DecisionAnswer> decisions(@PathVariable CustomerId id) {
        return new Page<>(
                decisions.about(finder.present(id)).stream().map(DecisionAnswer::of).toList(),
                null);
    }
}
