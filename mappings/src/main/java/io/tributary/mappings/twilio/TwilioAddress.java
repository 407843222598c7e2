package io.tributary.mappings.twilio;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One end of a call, as {@code From} and {@code To} have it.
 *
 * @param value the number, without the {@code whatsapp:} that Twilio puts before it; or the address
 *     of a Twilio client or SIP phone as it is; empty if there is none to tell
 */
record TwilioAddress(Kind kind, String value) {

    enum Kind {
        /** A telephone outside. */
        EXTERNAL,
        /** One of the company's numbers. */
        OWN,
        /** A softphone or SIP phone: somebody of the company. */
        DEVICE,
        /** Withheld, absent, or an application. */
        UNKNOWN
    }

    private static final Pattern NUMBER = Pattern.compile("\\+?\\d{5,15}");

    /**
     * What Twilio has instead of a withheld number: ANONYMOUS, RESTRICTED, BLOCKED, UNKNOWN and
     * UNAVAILABLE on a telephone's keys. Some carriers put North America's 1 before it.
     */
    private static final Set<String> WITHHELD =
            Set.of("266696687", "7378742833", "2562533", "8656696", "86282452253");

    static TwilioAddress of(@Nullable String text, TwilioCallContext context) {
        String address = text == null ? "" : text.strip();
        String lower = address.toLowerCase(Locale.ROOT);
        if (lower.startsWith("client:") || lower.startsWith("sip:") || lower.startsWith("sips:")) {
            return new TwilioAddress(Kind.DEVICE, address);
        }
        String number = lower.startsWith("whatsapp:") ? address.substring(9) : address;
        if (!NUMBER.matcher(number).matches() || isWithheld(digits(number))) {
            return new TwilioAddress(Kind.UNKNOWN, "");
        }
        return new TwilioAddress(context.isOwn(number) ? Kind.OWN : Kind.EXTERNAL, number);
    }

    static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    boolean is(Kind other) {
        return kind == other;
    }

    private static boolean isWithheld(String digits) {
        return WITHHELD.contains(digits) || WITHHELD.contains(digits.replaceFirst("^1", ""));
    }
}
