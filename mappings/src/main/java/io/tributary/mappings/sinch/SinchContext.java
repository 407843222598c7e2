package io.tributary.mappings.sinch;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a callback.
 *
 * @param receivedAt stands in for the time of reports of a whole batch, which carry none
 * @param region that national numbers are read in; null if the route tells none
 */
record SinchContext(String source, Instant receivedAt, @Nullable String region) {

    static SinchContext of(RawEvent event) {
        return new SinchContext(
                event.source(), event.receivedAt(), Payloads.text(event.setting("region", "")));
    }

    List<Participant> participants(@Nullable String customer, @Nullable String company) {
        Participant person =
                new Participant(
                        ParticipantRole.CUSTOMER,
                        null,
                        SmsAddress.identifiers(customer, source, region));
        String address = Payloads.text(company);
        return address == null
                ? List.of(person)
                : List.of(
                        person,
                        new Participant(
                                ParticipantRole.AGENT,
                                null,
                                List.of(Identifier.of("sinch.sender", address, Proof.NETWORK))));
    }
}
