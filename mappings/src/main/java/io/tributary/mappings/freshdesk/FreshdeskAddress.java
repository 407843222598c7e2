package io.tributary.mappings.freshdesk;

import io.tributary.mappings.payload.Payloads;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail address as Freshdesk writes it, {@code Rachel <rachel@example.com>} or the address alone.
 *
 * @param address null if what stands there is none
 */
record FreshdeskAddress(@Nullable String name, @Nullable String address) {

    private static final Pattern NAMED =
            Pattern.compile("(?<name>[^<>]{0,200})<(?<address>[^<>]+)>");

    static FreshdeskAddress of(@Nullable String written) {
        String known = Payloads.text(written);
        if (known == null) {
            return new FreshdeskAddress(null, null);
        }
        Matcher named = NAMED.matcher(known);
        if (named.matches()) {
            String name = Payloads.text(named.group("name").replace("\"", ""));
            return new FreshdeskAddress(name, usable(named.group("address")));
        }
        return new FreshdeskAddress(null, usable(known));
    }

    private static @Nullable String usable(String address) {
        return address.matches("[^\\s@]{1,64}@[^\\s@]{1,253}") ? address : null;
    }
}
