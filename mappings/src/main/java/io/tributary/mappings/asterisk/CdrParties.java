package io.tributary.mappings.asterisk;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who called whom on a leg, and which of them is the customer. */
record CdrParties(Direction direction, List<Participant> participants) {

    static CdrParties of(AsteriskCdr cdr, String source, AsteriskCdrSettings settings) {
        if (!callerInside(cdr, settings)) {
            Participant caller =
                    customer(cdr.src(), CdrNumberConversions.name(cdr.clid()), settings);
            return new CdrParties(Direction.INBOUND, with(caller, answering(cdr, source)));
        }
        String device =
                CdrNumberConversions.isLocal(cdr.channel())
                        ? ""
                        : CdrNumberConversions.device(cdr.channel());
        Participant caller = agent(source, device.isEmpty() ? cdr.src() : device);
        return calleeInside(cdr, settings)
                ? new CdrParties(Direction.INTERNAL, with(caller, answering(cdr, source)))
                : new CdrParties(
                        Direction.OUTBOUND, List.of(customer(cdr.dst(), null, settings), caller));
    }

    /** By number; or by device, as phones inside may show the company's number to the outside. */
    private static boolean callerInside(AsteriskCdr cdr, AsteriskCdrSettings settings) {
        String device = CdrNumberConversions.device(cdr.channel());
        boolean byDevice =
                !CdrNumberConversions.isLocal(cdr.channel())
                        && !device.isEmpty()
                        && (settings.isExtension(device) || device.equals(cdr.src()));
        return byDevice
                || (!CdrNumberConversions.isWithheld(cdr.src()) && settings.isInside(cdr.src()));
    }

    private static boolean calleeInside(AsteriskCdr cdr, AsteriskCdrSettings settings) {
        return settings.isInside(cdr.dst()) || !CdrNumberConversions.isNumber(cdr.dst());
    }

    /** Only who picked up: not those whose phone rang, nor a queue, a menu or a mailbox. */
    private static @Nullable Participant answering(AsteriskCdr cdr, String source) {
        String device = CdrNumberConversions.device(cdr.dstchannel());
        boolean answered = AsteriskCdrConversions.status(cdr).equals("answered");
        return answered && !device.isEmpty() ? agent(source, device) : null;
    }

    private static Participant customer(
            String number, @Nullable String name, AsteriskCdrSettings settings) {
        boolean known =
                !CdrNumberConversions.isWithheld(number) && CdrNumberConversions.isNumber(number);
        return new Participant(
                ParticipantRole.CUSTOMER,
                name,
                known
                        ? List.of(Identifier.phone(number, settings.region(), Proof.NETWORK))
                        : List.of());
    }

    private static Participant agent(String source, String value) {
        return new Participant(
                ParticipantRole.AGENT,
                null,
                List.of(Identifier.scoped("agent", source, value, Proof.NETWORK)));
    }

    private static List<Participant> with(Participant first, @Nullable Participant second) {
        List<Participant> all = new ArrayList<>(List.of(first));
        if (second != null && !second.equals(first)) {
            all.add(second);
        }
        return all;
    }
}
