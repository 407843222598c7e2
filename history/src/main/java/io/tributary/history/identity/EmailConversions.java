package io.tributary.history.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mail addresses. The domain is ASCII and in lower case (IDNA); the local part is in lower case
 * too, since no provider of note tells two people apart by case. Dots and tags stay: they are rules
 * of single providers.
 */
final class EmailConversions {

    /** RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its angle brackets. */
    private static final int LONGEST = 254;

    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");

    private EmailConversions() {}

    /** Local part and domain; empty if the value is no address. */
    static Optional<String[]> normalise(String value) {
        String address = unwrap(value.strip());
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.length() > LONGEST) {
            return Optional.empty();
        }
        String local = address.substring(0, at).toLowerCase(Locale.ROOT);
        if (local.chars().anyMatch(c -> Character.isWhitespace(c) || c == '@')) {
            return Optional.empty();
        }
        return domain(address.substring(at + 1)).map(domain -> new String[] {local, domain});
    }

    private static String unwrap(String value) {
        int open = value.lastIndexOf('<');
        String inner =
                open >= 0 && value.endsWith(">")
                        ? value.substring(open + 1, value.length() - 1)
                        : value;
        return inner.regionMatches(true, 0, "mailto:", 0, 7) ? inner.substring(7) : inner;
    }

    private static Optional<String> domain(String value) {
        try {
            String ascii = IDN.toASCII(value, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(ascii).filter(domain -> DOMAIN.matcher(domain).matches());
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no such domain can exist: the value is no address
        }
    }
}
