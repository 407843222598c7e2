package io.tributary.history.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.tributary.history.interaction.Proof;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Phone numbers, to E.164 by libphonenumber. */
final class PhoneConversions {

    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** ITU-T E.164, 6.2: at most 15 digits, country code included. */
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+[1-9]\\d{6,14}");

    private static final int LONGEST = 250;

    private PhoneConversions() {}

    /**
     * The number in E.164; empty if it is none that could be called. What a network itself asserts
     * in international form is believed, even if the numbering plan at hand does not know it yet.
     */
    static Optional<String> normalise(String value, @Nullable String region, Proof proof) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        return planned(value, region)
                .or(
                        () ->
                                Optional.of(value.replaceAll("[\\s().-]", ""))
                                        .filter(plain -> proof.compareTo(Proof.NETWORK) >= 0)
                                        .filter(plain -> INTERNATIONAL.matcher(plain).matches()));
    }

    private static Optional<String> planned(String value, @Nullable String region) {
        try {
            PhoneNumber number = NUMBERS.parse(value, region);
            number.clearExtension();
            return NUMBERS.isValidNumber(number)
                    ? Optional.of(NUMBERS.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty(); // no numbering plan knows it
        }
    }
}
