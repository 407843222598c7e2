package io.tributary.history.identity;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Values that name nobody.
 *
 * @param values in lower case
 * @param mailboxes local parts of mail addresses that are an office, not a person
 * @param phones the company's own numbers, E.164
 * @param domains the company's own mail domains
 * @param shortest identifiers without a scope need at least so many characters
 * @param distinct and at least so many distinct ones
 */
public record BlockRules(
        Set<String> values,
        Set<String> mailboxes,
        Set<String> phones,
        Set<String> domains,
        int shortest,
        int distinct) {

    public BlockRules {
        values = lower(values);
        mailboxes = lower(mailboxes);
        phones = phones == null ? Set.of() : Set.copyOf(phones);
        domains = lower(domains);
    }

    boolean blocksValue(String value) {
        return values.contains(value.strip().toLowerCase(Locale.ROOT));
    }

    boolean blocksEmail(String local, String domain) {
        return mailboxes.contains(local) || domains.contains(domain);
    }

    boolean blocksPhone(String e164) {
        return phones.contains(e164) || e164.chars().skip(1).distinct().count() == 1;
    }

    /** {@code 0}, {@code 000}, {@code 11111}: what forms are filled with. */
    static boolean isDummyNumber(String value) {
        return value.equals("0")
                || (value.length() > 2
                        && Character.isDigit(value.charAt(0))
                        && value.chars().distinct().count() == 1);
    }

    boolean blocksUnscoped(String value) {
        return value.length() < shortest || value.chars().distinct().count() < distinct;
    }

    static Set<String> lower(Collection<String> values) {
        return values == null
                ? Set.of()
                : values.stream()
                        .map(value -> value.toLowerCase(Locale.ROOT))
                        .collect(Collectors.toUnmodifiableSet());
    }
}
