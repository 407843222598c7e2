package io.tributary.mappings.smpp;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a long message a short message is.
 *
 * @param reference names the long message among those of its sender, for a while
 * @param number from 1 to {@code total}
 */
record SmppSegment(long reference, long total, long number) {

    private static final int MOST = 255;

    /** Null if the numbers are none of a part: then they are to be passed over (3GPP TS 23.040). */
    static @Nullable SmppSegment of(long reference, long total, long number) {
        return total < 2 || total > MOST || number < 1 || number > total
                ? null
                : new SmppSegment(reference, total, number);
    }

    /** What the TLVs say; null if they say nothing. */
    static @Nullable SmppSegment ofTlvs(SmppPdu pdu) {
        Optional<Long> reference = pdu.number(SmppTags.SAR_REFERENCE);
        Optional<Long> total = pdu.number(SmppTags.SAR_TOTAL);
        Optional<Long> number = pdu.number(SmppTags.SAR_NUMBER);
        return reference.isEmpty() || total.isEmpty() || number.isEmpty()
                ? null
                : of(reference.get(), total.get(), number.get());
    }
}
