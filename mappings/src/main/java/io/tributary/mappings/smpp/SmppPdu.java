package io.tributary.mappings.smpp;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A PDU of an SMSC, as the connector {@code smpp-receiver} keeps it; names and numbers are those of
 * SMPP 3.4.
 *
 * @param source who sends the message; of a receipt, who was to get the message
 * @param shortMessage with its user data header, if it has one
 */
record SmppPdu(
        @Nullable String command,
        @Nullable String serviceType,
        @Nullable Address source,
        @Nullable Address destination,
        @JsonProperty("esmClass") @Nullable Integer esm,
        @JsonProperty("dataCoding") @Nullable Integer coding,
        byte @Nullable [] shortMessage,
        @Nullable List<@Nullable Tlv> tlvs) {

    private static final int HEADER_INDICATOR = 0x40;
    private static final int MESSAGE_TYPE = 0x3C;

    /** One end of it. */
    record Address(@Nullable Integer ton, @Nullable Integer npi, @Nullable String address) {}

    /**
     * An optional parameter.
     *
     * @param tag such as {@code 0x0424}
     */
    record Tlv(@Nullable String tag, byte @Nullable [] value) {}

    int dataCoding() {
        return coding == null ? 0 : coding;
    }

    /** What kind of message the ESM class says it is: 0 for one that somebody wrote. */
    int messageType() {
        return esm == null ? 0 : esm & MESSAGE_TYPE;
    }

    boolean hasUserDataHeader() {
        return esm != null && (esm & HEADER_INDICATOR) != 0;
    }

    /** The octets of the message, wherever they stand. */
    byte[] octets() {
        return shortMessage != null && shortMessage.length > 0
                ? shortMessage
                : tlv(SmppTags.MESSAGE_PAYLOAD).orElse(new byte[0]);
    }

    /** The value of the first TLV of that tag. */
    Optional<byte[]> tlv(String tag) {
        return Payloads.list(tlvs).stream()
                .filter(each -> tag.equalsIgnoreCase(each.tag()))
                .map(Tlv::value)
                .filter(value -> value != null)
                .findFirst();
    }

    /** The TLV's value as a number without sign, if there is one of at most four octets. */
    Optional<Long> number(String tag) {
        return tlv(tag).filter(value -> value.length >= 1 && value.length <= Integer.BYTES)
                .map(SmppPdu::unsigned);
    }

    private static long unsigned(byte[] octets) {
        long number = 0;
        for (byte octet : octets) {
            number = number << Byte.SIZE | Byte.toUnsignedLong(octet);
        }
        return number;
    }
}
