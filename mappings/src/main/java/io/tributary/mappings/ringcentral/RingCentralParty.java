package io.tributary.mappings.ringcentral;

import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/**
 * One end of a call or message.
 *
 * @param extensionId names somebody of the account
 */
record RingCentralParty(
        @Nullable String phoneNumber,
        @Nullable String extensionNumber,
        @Nullable String extensionId,
        @Nullable String name) {

    /**
     * The end; not there is unknown.
     *
     * @param owner whom the account knows to be at this end, if the end itself does not tell
     */
    static CallEnd end(@Nullable RingCentralParty party, @Nullable String owner) {
        if (party == null) {
            return CallEnd.unknown().person(owner);
        }
        return CallEnd.of(
                        Payloads.firstText(party.phoneNumber(), party.extensionNumber()),
                        party.name())
                .person(Payloads.firstText(party.extensionId(), party.extensionNumber(), owner));
    }
}
