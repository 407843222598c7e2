package io.tributary.mappings.smpp;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who writes to whom. What kind of address one is, its type of number says; where that says
 * nothing, the address itself does.
 */
final class SmppParties {

    private static final int UNKNOWN = 0;
    private static final int INTERNATIONAL = 1;
    private static final int NATIONAL = 2;

    private static final Set<String> WITHHELD =
            Set.of("anonymous", "private", "restricted", "unavailable", "unknown", "withheld");

    private SmppParties() {}

    static List<Participant> participants(
            SmppPdu.@Nullable Address customer,
            SmppPdu.@Nullable Address company,
            SmppContext context) {
        List<Participant> participants = new ArrayList<>();
        participants.add(
                new Participant(ParticipantRole.CUSTOMER, null, identifiers(customer, context)));
        String ours = written(company);
        if (ours != null) {
            participants.add(
                    new Participant(
                            ParticipantRole.AGENT,
                            null,
                            List.of(Identifier.of("smpp.sender", ours, Proof.NETWORK))));
        }
        return participants;
    }

    /** Null where the sender is withheld. */
    static @Nullable String thread(
            SmppPdu.@Nullable Address customer, SmppPdu.@Nullable Address company) {
        return SmsAddress.thread(written(company), written(customer));
    }

    private static List<Identifier> identifiers(
            SmppPdu.@Nullable Address address, SmppContext context) {
        String written = written(address);
        if (address == null || written == null) {
            return List.of();
        }
        int type = address.ton() == null ? UNKNOWN : address.ton();
        if (type == INTERNATIONAL && written.matches("[1-9]\\d{6,14}")) {
            return List.of(Identifier.phone("+" + written, context.region(), Proof.NETWORK));
        }
        if (type == NATIONAL && written.matches("\\d{5,15}")) {
            return List.of(Identifier.phone(written, context.region(), Proof.NETWORK));
        }
        return type == UNKNOWN || type == INTERNATIONAL
                ? SmsAddress.identifiers(written, context.source(), context.region())
                : List.of(
                        Identifier.scoped("sms.sender", context.source(), written, Proof.NETWORK));
    }

    /** Null if there is none, or a word stands for one. */
    private static @Nullable String written(SmppPdu.@Nullable Address address) {
        String written = address == null ? null : Payloads.text(address.address());
        return written == null || WITHHELD.contains(written.toLowerCase(Locale.ROOT))
                ? null
                : written;
    }
}
