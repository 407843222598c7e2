package io.tributary.hub.console;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.Decisions;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.hub.api.CallerName;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes a decision about a customer back. */
@Controller
@RequestMapping("/desk/customers/{id}/decisions/{decision}/revoke")
class RevokePage {

    private final History history;
    private final Desk desk;
    private final Decisions decisions;
    private final Clock clock;

    RevokePage(History history, Desk desk, Decisions decisions, ObjectProvider<Clock> clock) {
        this.history = history;
        this.desk = desk;
        this.decisions = decisions;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping
    String ask(@PathVariable CustomerId id, @PathVariable DecisionId decision, Model model) {
        CustomerView customer = desk.customer(id);
        Decision found =
                decisions
                        .find(decision)
                        .filter(Predicate.not(Decision::isAboutMatters))
                        .orElseThrow(RevokePage::unknown);
        model.addAttribute("customer", CustomerRow.of(customer, clock.instant()));
        model.addAttribute("line", DecisionLine.of(found, customer, history, clock.instant()));
        return "revoke";
    }

    @PostMapping
    String revoke(
            @PathVariable CustomerId id,
            @PathVariable DecisionId decision,
            HttpServletRequest caller) {
        if (decisions.revoke(decision, CallerName.of(caller)).isEmpty()) {
            throw unknown();
        }
        return "redirect:/customers/" + desk.customer(id).id() + "?decided=" + decision;
    }

    private static RuntimeException unknown() {
        return Browse.nothing("decision");
    }
}
