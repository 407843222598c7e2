package io.tributary.hub.console;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The start page: search, customers, and what comes in. */
@Controller
class StartPage {

    private static final int LIVE = 12;
    private static final int LONGEST_SEARCH = 200;

    private final History history;
    private final CustomerSearch search;
    private final Clock clock;

    StartPage(History history, CustomerSearch search, ObjectProvider<Clock> clock) {
        this.history = history;
        this.search = search;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping("/")
    String start(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        Instant now = clock.instant();
        String words = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        Page<CustomerView> found = Browse.read(cursor, page -> search.find(words, page));
        model.addAttribute("q", words.strip());
        model.addAttribute("cursor", cursor);
        model.addAttribute("next", found.next());
        model.addAttribute(
                "customers",
                found.items().stream().map(customer -> CustomerRow.of(customer, now)).toList());
        addLive(model, latest(), now);
        return "start";
    }

    /** The list of the newest interactions; 204 if it is the one that the page shows already. */
    @GetMapping("/live")
    ModelAndView live(@RequestParam(defaultValue = "") String seen, Model model) {
        List<InteractionView> latest = latest();
        if (seen.equals(mark(latest))) {
            return new ModelAndView("live :: unchanged", HttpStatus.NO_CONTENT);
        }
        addLive(model, latest, clock.instant());
        return new ModelAndView("live :: list", model.asMap());
    }

    private List<InteractionView> latest() {
        return history.latest(PageRequest.first(LIVE)).items();
    }

    private void addLive(Model model, List<InteractionView> latest, Instant now) {
        Map<CustomerId, @Nullable String> names = names(latest);
        model.addAttribute("seen", mark(latest));
        model.addAttribute(
                "live",
                latest.stream()
                        .map(
                                view ->
                                        InteractionCard.of(view, now)
                                                .knownAs(names.get(view.customerId())))
                        .toList());
    }

    /** A call shows a number only; the customer may have a name from elsewhere. */
    private Map<CustomerId, @Nullable String> names(List<InteractionView> latest) {
        Map<CustomerId, @Nullable String> names = new HashMap<>();
        for (InteractionView view : latest) {
            CustomerId customer = view.customerId();
            if (customer != null && !names.containsKey(customer)) {
                names.put(
                        customer, history.customer(customer).map(CustomerView::name).orElse(null));
            }
        }
        return names;
    }

    /** Tells one state of the list from another. */
    private static String mark(List<InteractionView> latest) {
        return Integer.toHexString(
                latest.stream()
                        .map(view -> List.of(view.id(), view.interaction().revision()))
                        .toList()
                        .hashCode());
    }
}
