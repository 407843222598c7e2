package io.tributary.hub.console;

import io.tributary.history.decision.DecisionId;
import io.tributary.history.query.Page;
import io.tributary.history.suggestion.Suggestion;
import io.tributary.history.suggestion.Suggestions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pairs of customers who may be one, best first. */
@Controller
class SuggestionPage {

    private final Suggestions suggestions;
    private final Notices notices;

    SuggestionPage(Suggestions suggestions, Notices notices) {
        this.suggestions = suggestions;
        this.notices = notices;
    }

    @GetMapping("/suggestions")
    String suggestions(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable DecisionId decided,
            Model model) {
        Page<Suggestion> open = Browse.read(cursor, suggestions::open);
        model.addAttribute("pairs", open.items().stream().map(SuggestionCard::of).toList());
        model.addAttribute("cursor", cursor);
        model.addAttribute("next", open.next());
        model.addAttribute("notice", notices.of(decided, null).orElse(null));
        return "suggestions";
    }
}
