package io.tributary.hub.console;

import io.tributary.history.decision.Decision;
import io.tributary.history.decision.DecisionKind;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.History;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a customer on that customer's page.
 *
 * @param ours what it names of the customer
 * @param theirs what else it names
 */
record DecisionLine(Decision decision, Side ours, Side theirs, Moment at) {

    /**
     * What a decision names.
     *
     * @param holder who has it now; null if nobody does yet
     */
    record Side(String text, @Nullable CustomerLabel holder) {

        static Side of(Identifier identifier, @Nullable CustomerView here, History history) {
            return new Side(
                    Identifiers.text(identifier),
                    history.customerBy(identifier)
                            .map(holder -> CustomerLabel.of(holder, here))
                            .orElse(null));
        }

        boolean isHere() {
            return holder != null && holder.isHere();
        }
    }

    static DecisionLine of(Decision decision, CustomerView here, History history, Instant now) {
        Side left = Side.of(decision.left(), here, history);
        Side right = Side.of(decision.right(), here, history);
        boolean inOrder = left.isHere() || !right.isHere();
        return new DecisionLine(
                decision,
                inOrder ? left : right,
                inOrder ? right : left,
                Moment.of(decision.at(), now));
    }

    public String id() {
        return decision.id().toString();
    }

    public boolean isAlways() {
        return decision.kind() == DecisionKind.ALWAYS;
    }

    /** Whether both are one customer now. */
    public boolean isTogether() {
        return Stream.of(ours, theirs).allMatch(Side::isHere);
    }

    /** Whether it also names the customer with this id. */
    boolean isWith(String customer) {
        return Stream.of(ours, theirs)
                .map(Side::holder)
                .anyMatch(holder -> holder != null && holder.id().equals(customer));
    }
}
