package io.tributary.hub.console;

import io.tributary.history.decision.Decision;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.hub.api.CallerName;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Not the same person": which identifiers of a customer are somebody else's. */
@Controller
@RequestMapping("/desk/customers/{id}/split")
class SplitPage {

    private final Desk desk;
    private final IdentityReader identity;
    private final Clock clock;

    SplitPage(Desk desk, IdentityReader identity, ObjectProvider<Clock> clock) {
        this.desk = desk;
        this.identity = identity;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** Says what will happen if the chosen identifiers are somebody else's. */
    @GetMapping
    ModelAndView ask(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") Set<UUID> identifier,
            Model model) {
        return page(desk.customer(id), identifier, model);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable CustomerId id,
            @RequestParam(defaultValue = "") Set<UUID> identifier,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest caller,
            Model model) {
        CustomerView customer = desk.customer(id);
        Optional<Split> split = split(customer, identifier);
        Optional<String> problem =
                split.isEmpty() ? Optional.of("split.choose") : Reason.problem(reason);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            model.addAttribute("reason", reason);
            ModelAndView again = page(customer, identifier, model);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        Decision decision =
                desk.separate(split.orElseThrow(), reason.strip(), CallerName.of(caller));
        return new ModelAndView(
                "redirect:/customers/" + customer.id() + "?decided=" + decision.id());
    }

    private ModelAndView page(CustomerView customer, Set<UUID> chosen, Model model) {
        Optional<Split> split = split(customer, chosen);
        Instant now = clock.instant();
        model.addAttribute("customer", CustomerRow.of(customer, now));
        model.addAttribute("identifiers", identity.identifiers(customer, now));
        model.addAttribute("chosen", chosen);
        model.addAttribute("split", split.orElse(null));
        return new ModelAndView("split", model.asMap());
    }

    private Optional<Split> split(CustomerView customer, Set<UUID> chosen) {
        return Split.of(customer, identity.mostTelling(customer), chosen);
    }
}
