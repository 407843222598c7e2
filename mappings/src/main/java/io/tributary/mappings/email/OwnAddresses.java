package io.tributary.mappings.email;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The company's own addresses.
 *
 * @param entries lower case; {@code name@domain}, or {@code @domain} for all of a domain
 */
record OwnAddresses(Set<String> entries) {

    static OwnAddresses parse(String commaSeparated) {
        return new OwnAddresses(
                Arrays.stream(commaSeparated.split(",", -1))
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .filter(each -> !each.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    boolean contains(MailAddress address) {
        String value = address.value();
        return value != null
                && (entries.contains(value.toLowerCase(Locale.ROOT))
                        || entries.contains("@" + address.domain()));
    }
}
