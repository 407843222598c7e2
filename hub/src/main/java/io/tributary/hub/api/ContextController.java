package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers")
@RestController
class ContextController {

    private static final int LAST_INTERACTIONS = 10;
    private static final int SEARCHED_FOR_AGENT = 100;
    private static final int OPEN_MATTERS = 100;

    private final History history;
    private final CustomerFinder finder;

    ContextController(History history, CustomerFinder finder) {
        this.history = history;
        this.finder = finder;
    }

    @Operation(
            operationId = "getContext",
            summary = "What an agent needs when the phone rings",
            description =
                    "Customer, open matters (the latest 100; `customer.openMatterCount` tells how"
                            + " many there are), last ten interactions and last agent in one"
                            + " answer; `customer` is null if nobody has the identifier.")
    @GetMapping("/api/v1/context")
    ContextAnswer context(
            @Parameter(description = "As for the look-up.", example = "phone:+34600111222")
                    @RequestParam
                    String identifier,
            @Parameter(description = "As for the look-up.", example = "ES")
                    @RequestParam(required = false)
                    @Nullable String region) {
        return finder.by(identifier, region).map(this::of).orElse(ContextAnswer.NOBODY);
    }

    private ContextAnswer of(CustomerView customer) {
        Page<InteractionView> recent = newest(customer, LAST_INTERACTIONS, null);
        return new ContextAnswer(
                customer,
                history.openMatters(customer.id(), OPEN_MATTERS),
                recent.items(),
                lastAgent(customer, recent).orElse(null));
    }

    /**
     * Most often it is one of those that are told anyway; else it is looked for in those before.
     */
    private Optional<LastAgent> lastAgent(CustomerView customer, Page<InteractionView> recent) {
        Optional<LastAgent> agent = LastAgent.of(recent.items());
        if (agent.isPresent() || recent.next() == null) {
            return agent;
        }
        int before = SEARCHED_FOR_AGENT - LAST_INTERACTIONS;
        return LastAgent.of(newest(customer, before, recent.next()).items());
    }

    private Page<InteractionView> newest(CustomerView customer, int most, @Nullable String after) {
        return history.timeline(customer.id(), TimelineFilter.ALL, new PageRequest(most, after));
    }
}
