package io.tributary.hub.console;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds who is the same person as a customer. */
@Controller
class SamePersonPage {

    private static final int SHOWN = 20;
    private static final int LONGEST_SEARCH = 200;

    private final Desk desk;
    private final CustomerSearch search;
    private final Clock clock;

    SamePersonPage(Desk desk, CustomerSearch search, ObjectProvider<Clock> clock) {
        this.desk = desk;
        this.search = search;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping("/desk/customers/{id}/same")
    String find(
            @PathVariable CustomerId id, @RequestParam(defaultValue = "") String q, Model model) {
        Instant now = clock.instant();
        CustomerView customer = desk.customer(id);
        String words = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        model.addAttribute("customer", CustomerRow.of(customer, now));
        model.addAttribute("words", words.strip());
        model.addAttribute("found", found(words, customer, now));
        return "same";
    }

    private List<CustomerRow> found(String words, CustomerView but, Instant now) {
        return words.isBlank()
                ? List.of()
                : search.find(words, PageRequest.first(SHOWN)).items().stream()
                        .filter(each -> !each.id().equals(but.id()))
                        .map(each -> CustomerRow.of(each, now))
                        .toList();
    }
}
