package io.tributary.mappings.twilio;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.twilio.TwilioAddress.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who called whom, and which of them is the customer.
 *
 * <p>Twilio's own direction is seen from Twilio: a softphone that calls out is {@code inbound}, and
 * the leg that rings an agent for an inbound call is {@code outbound-dial} with the customer's
 * number as {@code From}. The setting {@code own} tells the company's numbers from others.
 */
record TwilioParties(Direction direction, List<Participant> participants) {

    static TwilioParties of(TwilioCall call, TwilioCallContext context) {
        TwilioAddress from = TwilioAddress.of(call.from(), context);
        TwilioAddress to = TwilioAddress.of(call.to(), context);
        Direction direction = direction(call, from, to, context);
        List<Participant> known =
                switch (direction) {
                    case INBOUND ->
                            known(
                                    customer(from, call.callerName(), context),
                                    callee(to, call, context));
                    case OUTBOUND -> known(customer(to, null, context), agent(from, context));
                    case INTERNAL -> known(agent(from, context), agent(to, context));
                };
        return new TwilioParties(direction, known.isEmpty() ? company(from, to, context) : known);
    }

    private static Direction direction(
            TwilioCall call, TwilioAddress from, TwilioAddress to, TwilioCallContext context) {
        String told = call.direction() == null ? "" : call.direction();
        return switch (told) {
            case "inbound", "trunking-originating" -> {
                boolean softphone = from.is(Kind.DEVICE) && told.equals("inbound");
                yield !softphone
                        ? Direction.INBOUND
                        : to.is(Kind.DEVICE) ? Direction.INTERNAL : Direction.OUTBOUND;
            }
            case "outbound-dial" -> dialled(from, to, context);
            case "outbound-api", "outbound", "trunking-terminating" -> Direction.OUTBOUND;
            default ->
                    throw new PayloadRejected(
                            "Direction",
                            "must be inbound, outbound-api, outbound-dial or trunking-*");
        };
    }

    /** A leg that a call was put through to: to an agent, or from an agent to the customer. */
    private static Direction dialled(
            TwilioAddress from, TwilioAddress to, TwilioCallContext context) {
        boolean toCompany = to.is(Kind.DEVICE) || to.is(Kind.OWN);
        if (from.is(Kind.DEVICE)) {
            return toCompany ? Direction.INTERNAL : Direction.OUTBOUND;
        }
        boolean callerPassedOn = from.is(Kind.EXTERNAL) && !context.own().isEmpty();
        return toCompany || callerPassedOn ? Direction.INBOUND : Direction.OUTBOUND;
    }

    /** A number that nobody may be told of is still a caller; the company's own number is not. */
    private static @Nullable Participant customer(
            TwilioAddress address, @Nullable String name, TwilioCallContext context) {
        return switch (address.kind()) {
            case EXTERNAL ->
                    new Participant(
                            ParticipantRole.CUSTOMER,
                            name,
                            List.of(
                                    Identifier.phone(
                                            address.value(), context.region(), Proof.NETWORK)));
            case UNKNOWN -> new Participant(ParticipantRole.CUSTOMER, null, List.of());
            case OWN, DEVICE -> null;
        };
    }

    /** Those whose phone only rang had no part in the call. */
    private static @Nullable Participant callee(
            TwilioAddress to, TwilioCall call, TwilioCallContext context) {
        if (!TwilioCallConversions.isTalk(call)) {
            return null;
        }
        boolean agentsNumber = call.isLeg() && !to.is(Kind.UNKNOWN);
        return agentsNumber ? agentOf(to, context) : agent(to, context);
    }

    private static @Nullable Participant agent(TwilioAddress address, TwilioCallContext context) {
        return address.is(Kind.DEVICE) ? agentOf(address, context) : null;
    }

    /** Both ends are the company's: nobody is the customer on this leg. */
    private static List<Participant> company(
            TwilioAddress from, TwilioAddress to, TwilioCallContext context) {
        return List.of(agentOf(to.is(Kind.UNKNOWN) ? from : to, context));
    }

    private static Participant agentOf(TwilioAddress address, TwilioCallContext context) {
        return new Participant(
                ParticipantRole.AGENT,
                null,
                List.of(
                        Identifier.scoped(
                                "agent", context.source(), address.value(), Proof.NETWORK)));
    }

    private static List<Participant> known(@Nullable Participant one, @Nullable Participant other) {
        List<Participant> all = new ArrayList<>();
        if (one != null) {
            all.add(one);
        }
        if (other != null && !other.equals(one)) {
            all.add(other);
        }
        return all;
    }
}
