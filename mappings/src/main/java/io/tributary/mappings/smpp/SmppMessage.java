package io.tributary.mappings.smpp;

import io.tributary.history.interaction.InteractionParts;
import io.tributary.history.interaction.NameUuid;
import io.tributary.mappings.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that somebody wrote, or one part of it. An SMSC gives it no id, so that its name is
 * made of what it says:
 *
 * <ul>
 *   <li>A whole one is named by its ends, its octets and its reference, if it has one, within a
 *       span of time: so it is the same when the SMSC sends it again, and another one when its
 *       sender writes the same words later.
 *   <li>A part is named by its ends, and the reference and number of parts of the whole, within a
 *       longer span. The name of the part within holds a hash of its octets: of two messages that
 *       chance gave the same reference nothing is lost.
 * </ul>
 *
 * <p>A span begins at a multiple of its length since 1970. A message that is sent again, or whose
 * parts come, on both sides of such a moment is two.
 */
record SmppMessage(SmppPdu pdu, UserData data) {

    static SmppMessage of(SmppPdu pdu) {
        return new SmppMessage(pdu, UserData.of(pdu));
    }

    String name(SmppContext context) {
        SmppSegment segment = data.segment();
        return segment == null
                ? named(context, context.repeating(), whole())
                : named(context, context.joining(), segment.reference() + "/" + segment.total());
    }

    private String whole() {
        String reference =
                pdu.number(SmppTags.USER_MESSAGE_REFERENCE).map(String::valueOf).orElse("");
        return reference + " " + pdu.dataCoding() + " " + base64();
    }

    private String named(SmppContext context, Duration span, String what) {
        long since = Math.floorDiv(context.receivedAt().getEpochSecond(), span.toSeconds());
        return "in:"
                + NameUuid.of(
                        end(pdu.source()), end(pdu.destination()), what, String.valueOf(since));
    }

    private static String end(SmppPdu.@Nullable Address address) {
        return address == null || address.address() == null
                ? ""
                : address.ton() + ":" + address.address().strip();
    }

    /** Empty if the message is whole. */
    String part() {
        SmppSegment segment = data.segment();
        return segment == null
                ? ""
                : InteractionParts.segment(
                        (int) segment.number(), NameUuid.of(base64()).toString().substring(0, 8));
    }

    /** Null for octets that are no words, or are for an application. */
    @Nullable String text(SmppContext context) {
        return data.octets().length == 0 || data.port() != null
                ? null
                : SmppText.decode(data.octets(), pdu.dataCoding(), context.alphabet());
    }

    /** The message of the company that it acknowledges, if it says so. */
    List<String> answers() {
        return pdu.tlv(SmppTags.RECEIPTED_MESSAGE_ID)
                .map(id -> Payloads.text(SmppReceipt.cString(id)))
                .map(List::of)
                .orElse(List.of());
    }

    Map<String, Object> attributes(SmppContext context) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "smpp");
        String service = Payloads.text(pdu.serviceType());
        if (service != null) {
            attributes.put("serviceType", service);
        }
        if (data.segment() != null) {
            attributes.put("segments", data.segment().total());
        }
        if (data.port() != null) {
            attributes.put("port", data.port());
        }
        if (data.octets().length > 0 && text(context) == null) {
            attributes.put("dataCoding", pdu.dataCoding());
            String segment = data.segment() == null ? "" : String.valueOf(data.segment().number());
            attributes.put("binary" + segment, base64());
        }
        return attributes;
    }

    private String base64() {
        return new String(Base64.getEncoder().encode(data.octets()), StandardCharsets.US_ASCII);
    }
}
