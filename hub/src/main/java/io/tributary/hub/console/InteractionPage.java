package io.tributary.hub.console;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One interaction with all that is known of it. */
@Controller
class InteractionPage {

    private final History history;
    private final Clock clock;

    InteractionPage(History history, ObjectProvider<Clock> clock) {
        this.history = history;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping("/console/interactions/{id}")
    String interaction(@PathVariable InteractionId id, Model model) {
        Instant now = clock.instant();
        InteractionView view =
                history.interaction(id).orElseThrow(() -> Browse.nothing("interaction"));
        Optional<CustomerView> customer =
                Optional.ofNullable(view.customerId()).flatMap(history::customer);
        model.addAttribute("card", InteractionCard.of(view, now));
        model.addAttribute(
                "customer", customer.map(known -> CustomerRow.of(known, now)).orElse(null));
        model.addAttribute(
                "matter",
                Optional.ofNullable(view.matterId()).flatMap(history::matter).orElse(null));
        return "interaction";
    }
}
