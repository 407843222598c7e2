package io.tributary.mappings.smpp;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.payload.Payloads;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a message of the company has come. TLVs say it, or a text that most SMSCs write (SMPP
 * 3.4, appendix B); where both do, the TLVs count, whose id is the one that the SMSC gave.
 *
 * @param pdu whose source was to get the message
 * @param head of the text, without the words of the message at its end
 */
record SmppReceipt(SmppPdu pdu, String head) {

    private static final Pattern ID = field("id", "[\\x21-\\x7E]+");
    private static final Pattern STATE = field("stat", "[A-Za-z]+");
    private static final Pattern DONE = field("done[ _]date", "\\d{10}(?:\\d\\d)?");
    private static final Pattern ERROR = field("err", "\\w+");
    private static final Pattern WORDS = Pattern.compile("(?i)\\btext:");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyMMddHHmm[ss]");

    private static Pattern field(String name, String value) {
        return Pattern.compile("(?i)(?:^|\\s)" + name + ":(" + value + ")");
    }

    static SmppReceipt of(SmppPdu pdu) {
        String text = new String(UserData.of(pdu).octets(), StandardCharsets.ISO_8859_1);
        return new SmppReceipt(pdu, WORDS.split(text, 2)[0]);
    }

    /**
     * The id that the SMSC gave the message.
     *
     * @throws PayloadRejected if there is none
     */
    String messageId(SmppContext context) {
        String told =
                pdu.tlv(SmppTags.RECEIPTED_MESSAGE_ID)
                        .map(SmppReceipt::cString)
                        .map(Payloads::text)
                        .orElse(null);
        if (told != null) {
            return told;
        }
        String written = Payloads.required(find(ID), "shortMessage.id");
        return context.decimalReceipts() && written.matches("\\d+")
                ? new BigInteger(written).toString(16)
                : written;
    }

    /** The text of a C-octet string; without its end where it has none. */
    static String cString(byte[] octets) {
        String text = new String(octets, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    /** In the words that all platforms have. */
    String status() {
        return SmppStates.word(
                pdu.messageType(), pdu.number(SmppTags.MESSAGE_STATE).orElse(null), find(STATE));
    }

    Instant at(SmppContext context) {
        String date = find(DONE);
        if (date == null) {
            return context.receivedAt();
        }
        try {
            return LocalDateTime.parse(date, TIME).atZone(context.zone()).toInstant();
        } catch (DateTimeException noDate) {
            // Some SMSCs write zeros until there is one.
            return context.receivedAt();
        }
    }

    Map<String, Object> attributes() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "smpp");
        String error = find(ERROR);
        if (error != null) {
            attributes.put("error", error);
        }
        pdu.number(SmppTags.NETWORK_ERROR)
                .ifPresent(code -> attributes.put("networkError", code & 0xFFFF));
        return attributes;
    }

    private @Nullable String find(Pattern field) {
        Matcher found = field.matcher(head);
        return found.find() ? found.group(1) : null;
    }
}
