package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Customers")
@RestController
class ContextController {

    private static final int LAST_INTERACTIONS = 10;
    private static final int SEARCHED_FOR_AGENT = 100;

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
                    "Customer, open matters, last ten interactions and last agent in one answer;"
                            + " `customer` is null if nobody has the identifier.")
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
        List<InteractionView> recent =
                history.timeline(
                                customer.id(),
                                TimelineFilter.ALL,
                                PageRequest.first(SEARCHED_FOR_AGENT))
                        .items();
        return new ContextAnswer(
                customer,
                openMatters(customer),
                recent.stream().limit(LAST_INTERACTIONS).toList(),
                LastAgent.of(recent).orElse(null));
    }

    private List<MatterView> openMatters(CustomerView customer) {
        return history
                .matters(customer.id(), PageRequest.first(PageRequest.MAX_LIMIT))
                .items()
                .stream()
                .filter(matter -> matter.state().isOpen())
                .toList();
    }
}
