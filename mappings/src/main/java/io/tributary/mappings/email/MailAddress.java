package io.tributary.mappings.email;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.address.LenientAddressParser;
import org.apache.james.mime4j.stream.ParserCursor;
import org.apache.james.mime4j.util.ByteSequence;
import org.apache.james.mime4j.util.ContentUtil;
import org.jspecify.annotations.Nullable;

/**
 * An address out of a header.
 *
 * @param name as shown; null if there is none
 * @param value as written; null if what stands there is no address
 */
record MailAddress(@Nullable String name, @Nullable String value) {

    private static final Pattern USABLE =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,253}");

    /** All addresses of all fields of that name; groups are opened. */
    static List<MailAddress> all(MimeHeaders headers, String field) {
        List<MailAddress> addresses = new ArrayList<>();
        headers.all(field).forEach(each -> addresses.addAll(parse(each)));
        return addresses;
    }

    static List<MailAddress> parse(String field) {
        ByteSequence bytes = ContentUtil.encode(StandardCharsets.UTF_8, field);
        List<MailAddress> addresses = new ArrayList<>();
        for (Mailbox mailbox :
                LenientAddressParser.DEFAULT
                        .parseAddressList(bytes, new ParserCursor(0, bytes.length()))
                        .flatten()) {
            String name = MailText.orNull(mailbox.getName());
            addresses.add(new MailAddress(name, usable(mailbox.getAddress())));
        }
        return addresses;
    }

    /** The text if it can be an address, else null. */
    static @Nullable String usable(@Nullable String text) {
        String address = MailText.orNull(text);
        return address != null && USABLE.matcher(address).matches() ? address : null;
    }

    String domain() {
        return value == null
                ? ""
                : value.substring(value.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
