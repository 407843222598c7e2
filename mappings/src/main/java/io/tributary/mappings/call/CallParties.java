package io.tributary.mappings.call;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who called whom, and which of them is the customer.
 *
 * @param participants never none
 */
public record CallParties(Direction direction, List<Participant> participants) {

    /**
     * Tells by the ends themselves: a call from outside is inbound, whomever it reached.
     *
     * @param answered whether somebody picked up: those whose phone only rang had no part
     */
    public static CallParties of(
            CallEnd caller, CallEnd callee, boolean answered, CallContext context) {
        Direction direction =
                !caller.isInside(context)
                        ? Direction.INBOUND
                        : callee.isInside(context) ? Direction.INTERNAL : Direction.OUTBOUND;
        return of(direction, caller, callee, answered, context);
    }

    /** Where the platform itself tells the direction. */
    public static CallParties of(
            Direction direction,
            CallEnd caller,
            CallEnd callee,
            boolean answered,
            CallContext context) {
        Participant reached = answered ? callee.agent(context) : null;
        return new CallParties(
                direction,
                switch (direction) {
                    case INBOUND -> together(caller.customer(context), reached);
                    case OUTBOUND -> together(callee.customer(context), caller.agent(context));
                    case INTERNAL -> together(somebody(caller, context), reached);
                });
    }

    /** What tells nothing of the customer: whoever is named inside, else the platform itself. */
    public static CallParties unnamed(Direction direction, CallEnd company, CallContext context) {
        Participant agent = company.agent(context);
        return new CallParties(
                direction,
                List.of(
                        agent == null
                                ? new Participant(ParticipantRole.SYSTEM, null, List.of())
                                : agent));
    }

    private static Participant somebody(CallEnd end, CallContext context) {
        Participant agent = end.agent(context);
        return agent == null ? new Participant(ParticipantRole.AGENT, null, List.of()) : agent;
    }

    private static List<Participant> together(Participant one, @Nullable Participant other) {
        return Stream.of(one, other).filter(Objects::nonNull).distinct().toList();
    }
}
