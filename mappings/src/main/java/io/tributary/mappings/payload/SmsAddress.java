package io.tributary.mappings.payload;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Proof;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One end of a message as SMS gateways write it: a telephone number, with or without its plus; a
 * short code; or a name that stands for a number.
 */
public final class SmsAddress {

    private static final String INTERNATIONAL = "\\+?[1-9]\\d{6,14}";
    private static final String NATIONAL = "0\\d{6,15}";

    private SmsAddress() {}

    /**
     * What names who has the address; none if there is none.
     *
     * @param source in which short codes and names are unique
     * @param region that national numbers are read in; null if not known
     */
    public static List<Identifier> identifiers(
            @Nullable String written, String source, @Nullable String region) {
        String address = Payloads.text(written);
        if (address == null) {
            return List.of();
        }
        String number = digits(address);
        if (number.matches(INTERNATIONAL)) {
            String plus = number.startsWith("+") ? number : "+" + number;
            return List.of(Identifier.phone(plus, region, Proof.NETWORK));
        }
        return number.matches(NATIONAL)
                ? List.of(Identifier.phone(number, region, Proof.NETWORK))
                : List.of(Identifier.scoped("sms.sender", source, address, Proof.NETWORK));
    }

    /**
     * The conversation of one of the company's addresses with one of the customer's, whichever of
     * them wrote; null if one is not known.
     */
    public static @Nullable String thread(@Nullable String company, @Nullable String customer) {
        String ours = Payloads.text(company);
        String theirs = Payloads.text(customer);
        return ours == null || theirs == null ? null : bare(ours) + ":" + bare(theirs);
    }

    /** The same for both spellings of a number. */
    private static String bare(String address) {
        String number = digits(address);
        return number.matches(INTERNATIONAL) && number.startsWith("+")
                ? number.substring(1)
                : number;
    }

    private static String digits(String address) {
        String stripped = address.replaceAll("[ ().-]", "");
        return stripped.matches("\\+?\\d+") ? stripped : address;
    }
}
