package io.tributary.mappings.asterisk;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads numbers, names and devices as Asterisk writes them. */
final class CdrNumberConversions {

    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\s().-]{3,40}");

    private static final Set<String> WITHHELD =
            Set.of(
                    "",
                    "s",
                    "anonymous",
                    "asterisk",
                    "private",
                    "restricted",
                    "unavailable",
                    "unknown",
                    "withheld");

    /** {@code "Ana Ruiz" <600111222>}, see ast_callerid_merge of Asterisk. */
    private static final Pattern CALLER_ID =
            Pattern.compile("\\s*\"?([^\"<]*)\"?\\s*(?:<([^>]*)>)?\\s*");

    private static final Pattern CHANNEL = Pattern.compile("[^/]+/(.+?)(?:-[0-9a-f]+(?:;\\d)?)?");

    private CdrNumberConversions() {}

    static boolean isWithheld(String number) {
        return WITHHELD.contains(number.toLowerCase(Locale.ROOT));
    }

    /** Whether a telephone could dial it: not {@code s}, {@code *97}, or a name. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && digits(text).length() >= 3;
    }

    /** Without separators and without the international prefix, written as + or as 00. */
    static String digits(String number) {
        return number.replaceAll("\\D", "").replaceFirst("^00", "");
    }

    /** The caller's name; null if there is none but the number. */
    static @Nullable String name(String clid) {
        Matcher matcher = CALLER_ID.matcher(clid);
        if (!matcher.matches()) {
            return null;
        }
        String name = matcher.group(1).strip();
        boolean says = !isWithheld(name) && !isNumber(name) && !name.equals(matcher.group(2));
        return says ? name : null;
    }

    /**
     * {@code 12} of {@code PJSIP/12-0000001a} or {@code Local/12@agents-0000001a;2}; else empty.
     */
    static String device(String channel) {
        Matcher matcher = CHANNEL.matcher(channel);
        return matcher.matches() ? matcher.group(1).replaceFirst("@.*", "") : "";
    }

    /** A channel that Asterisk makes to call itself; it says nothing of who is on the phone. */
    static boolean isLocal(String channel) {
        return channel.startsWith("Local/");
    }
}
