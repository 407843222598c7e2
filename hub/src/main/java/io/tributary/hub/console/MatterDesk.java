package io.tributary.hub.console;

import io.tributary.history.decision.Choice;
import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.Decisions;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.PageRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Makes decisions about interactions of what people decide about matters. */
@Component
class MatterDesk {

    private static final int MATTERS_TO_CHOOSE = 100;

    private final History history;
    private final Decisions decisions;

    MatterDesk(History history, Decisions decisions) {
        this.history = history;
        this.decisions = decisions;
    }

    InteractionView interaction(InteractionId id) {
        return history.interaction(id).orElseThrow(() -> Browse.nothing("interaction"));
    }

    Optional<MatterView> matterOf(InteractionView view) {
        return Optional.ofNullable(view.matterId()).flatMap(history::matter);
    }

    /** Tells a page of the interaction, and whose and in which matter it is. */
    void describe(InteractionView view, Instant now, Model model) {
        model.addAttribute("card", InteractionCard.of(view, now));
        model.addAttribute(
                "customer",
                Optional.ofNullable(view.customerId())
                        .flatMap(history::customer)
                        .map(known -> CustomerRow.of(known, now))
                        .orElse(null));
        model.addAttribute("matter", matterOf(view).orElse(null));
    }

    /** The customer's other matters, newest first, as many as can be chosen from. */
    List<MatterView> others(InteractionView view) {
        return view.customerId() == null
                ? List.of()
                : history
                        .matters(view.customerId(), PageRequest.first(MATTERS_TO_CHOOSE))
                        .items()
                        .stream()
                        .filter(each -> !each.id().equals(view.matterId()))
                        .toList();
    }

    /**
     * @throws IllegalArgumentException if there is nothing to decide
     */
    void decide(Relocation relocation, String reason, String by) {
        List<Choice> choices = relocation.choices(reason);
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("it is a matter of its own already");
        }
        decisions.decide(choices, by);
    }

    /** What holds about the interaction, by what was decided in one go; last decided first. */
    List<MatterDecisionCard> decisions(InteractionId id, Instant now) {
        Map<Instant, List<Decision>> goes = new LinkedHashMap<>();
        decisions
                .about(id)
                .forEach(
                        each -> goes.computeIfAbsent(each.at(), at -> new ArrayList<>()).add(each));
        return goes.values().stream()
                .map(each -> MatterDecisionCard.of(id, each, history, now))
                .toList();
    }

    /** Revokes the decision and what was decided in one go with it. */
    void revoke(InteractionId id, DecisionId decision, String by) {
        List<Decision> held = decisions.about(id);
        Decision chosen =
                held.stream()
                        .filter(each -> each.id().equals(decision))
                        .findFirst()
                        .orElseThrow(() -> Browse.nothing("decision"));
        decisions.revoke(
                held.stream()
                        .filter(each -> each.at().equals(chosen.at()))
                        .map(Decision::id)
                        .toList(),
                by);
    }
}
