package io.tributary.hub.console;

import io.tributary.history.decision.DecisionId;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** One customer: who, and the history by matter. */
@Controller
class CustomerPage {

    private static final int MATTERS_TO_CHOOSE = 100;

    private final History history;
    private final IdentityReader identity;
    private final Notices notices;
    private final Clock clock;

    CustomerPage(
            History history,
            IdentityReader identity,
            Notices notices,
            ObjectProvider<Clock> clock) {
        this.history = history;
        this.identity = identity;
        this.notices = notices;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping("/customers/{id}")
    String customer(
            @PathVariable CustomerId id,
            @ModelAttribute("choice") TimelineChoice choice,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable DecisionId decided,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean partial,
            Model model) {
        Instant now = clock.instant();
        CustomerView customer = history.customer(id).orElseThrow(() -> Browse.nothing("customer"));
        Page<InteractionView> page =
                Browse.read(
                        cursor,
                        request -> history.timeline(customer.id(), choice.filter(), request));
        Page<MatterView> matters =
                history.matters(customer.id(), PageRequest.first(MATTERS_TO_CHOOSE));
        model.addAttribute("customer", CustomerRow.of(customer, now));
        model.addAttribute("matters", matters.items());
        model.addAttribute("timeline", Timeline.of(page, history, now));
        model.addAttribute("cursor", cursor);
        model.addAttribute("kinds", Kind.values());
        if (!partial) {
            model.addAttribute("identity", identity.read(customer, now));
            model.addAttribute("notice", notices.of(decided, customer).orElse(null));
        }
        return "customer";
    }
}
