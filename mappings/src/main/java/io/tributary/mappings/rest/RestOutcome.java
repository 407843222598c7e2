package io.tributary.mappings.rest;

import io.tributary.mappings.declarative.Entry;
import java.util.Locale;
import java.util.Set;

/** What a status means for what was to be done. */
public sealed interface RestOutcome {

    /** One that needs no more than its name. */
    enum Plain implements RestOutcome {
        /** The other side has it as the hub does. */
        DELIVERED,
        /** Tried again, as often as the target's policy has it. */
        RETRY,
        /** Another try gives the same: a person is needed. */
        PARK,
        /** Something is set up wrongly: the target pauses until it is mended. */
        PAUSE
    }

    /** Another call of the file is to be made instead. */
    record Other(String call) implements RestOutcome {}

    static RestOutcome of(Entry entry, Set<String> calls) {
        String word = entry.text();
        for (Plain each : Plain.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        if (calls.contains(word)) {
            return new Other(word);
        }
        throw entry.wrong(
                "must be delivered, retry, park, pause, or the name of an entry of 'calls'");
    }
}
