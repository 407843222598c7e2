package io.tributary.hub.console;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionId;
import io.tributary.history.decision.Decisions;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what has become of a decision that was just taken. */
@Component
class Notices {

    private final History history;
    private final Decisions decisions;

    Notices(History history, Decisions decisions) {
        this.history = history;
        this.decisions = decisions;
    }

    /**
     * What a page tells.
     *
     * @param message key of the text
     */
    record Notice(String message, DecisionLine.Side left, DecisionLine.Side right) {

        static Notice of(Decision decision, DecisionLine.Side left, DecisionLine.Side right) {
            String kind = decision.holds() ? decision.kind().wireName() : "revoked";
            CustomerLabel one = left.holder();
            CustomerLabel other = right.holder();
            boolean together = one != null && other != null && one.id().equals(other.id());
            return new Notice("notice." + kind + (together ? ".together" : ".apart"), left, right);
        }
    }

    /**
     * @param here the customer whose page asks; null on other pages
     */
    Optional<Notice> of(@Nullable DecisionId decided, @Nullable CustomerView here) {
        return Optional.ofNullable(decided)
                .flatMap(decisions::find)
                .filter(decision -> !decision.isAboutMatters())
                .map(
                        decision ->
                                Notice.of(
                                        decision,
                                        DecisionLine.Side.of(decision.left(), here, history),
                                        DecisionLine.Side.of(decision.right(), here, history)));
    }
}
