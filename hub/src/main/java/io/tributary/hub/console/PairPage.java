package io.tributary.hub.console;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.hub.api.CallerName;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** "Same person" and "two people": a decision about two customers, with what will happen. */
@Controller
@RequestMapping("/desk/customers/{id}/with/{other}")
class PairPage {

    private static final String SUGGESTIONS = "suggestions";

    private final Desk desk;
    private final IdentityReader identity;
    private final Clock clock;

    PairPage(Desk desk, IdentityReader identity, ObjectProvider<Clock> clock) {
        this.desk = desk;
        this.identity = identity;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping("/{kind:always|never}")
    ModelAndView ask(
            @PathVariable CustomerId id,
            @PathVariable CustomerId other,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String back,
            Model model) {
        return page(desk.customer(id), desk.customer(other), kind, back, model);
    }

    @PostMapping("/{kind:always|never}")
    ModelAndView decide(
            @PathVariable CustomerId id,
            @PathVariable CustomerId other,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String back,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest caller,
            Model model) {
        CustomerView one = desk.customer(id);
        CustomerView two = desk.customer(other);
        Optional<String> problem =
                one.id().equals(two.id()) ? Optional.of("pair.one") : Reason.problem(reason);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            model.addAttribute("reason", reason);
            ModelAndView again = page(one, two, kind, back, model);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        Decision decision =
                desk.decide(
                        DecisionKind.ofWireName(kind),
                        one,
                        two,
                        reason.strip(),
                        CallerName.of(caller));
        String page = back.equals(SUGGESTIONS) ? "/suggestions" : "/customers/" + one.id();
        return new ModelAndView("redirect:" + page + "?decided=" + decision.id());
    }

    private ModelAndView page(
            CustomerView one, CustomerView other, String kind, String back, Model model) {
        Instant now = clock.instant();
        model.addAttribute("customer", CustomerRow.of(one, now));
        model.addAttribute("other", CustomerRow.of(other, now));
        model.addAttribute("kind", kind);
        model.addAttribute("back", back);
        model.addAttribute("isOne", one.id().equals(other.id()));
        model.addAttribute("apart", apart(one, other, now));
        model.addAttribute(
                "suggestion",
                desk.suggestion(one, other)
                        .map(each -> SuggestionCard.seenFrom(one.id(), each))
                        .orElse(null));
        return new ModelAndView("pair", model.asMap());
    }

    /** Decisions that keep the two apart. */
    private List<DecisionLine> apart(CustomerView one, CustomerView other, Instant now) {
        return identity.decisions(one, now).stream()
                .filter(line -> !line.isAlways())
                .filter(line -> line.isWith(other.id().toString()))
                .toList();
    }
}
