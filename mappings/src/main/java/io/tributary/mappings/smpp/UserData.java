package io.tributary.mappings.smpp;

import io.tributary.history.failure.PayloadRejected;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The octets of a message, without the header that may stand before them (3GPP TS 23.040,
 * 9.2.3.24).
 *
 * @param segment null if the message is whole
 * @param port that an application of the telephone listens on; null if it is for people
 */
record UserData(byte[] octets, @Nullable SmppSegment segment, @Nullable Integer port) {

    private static final int REFERENCE_OF_8_BITS = 0x00;
    private static final int PORTS_OF_8_BITS = 0x04;
    private static final int PORTS_OF_16_BITS = 0x05;
    private static final int REFERENCE_OF_16_BITS = 0x08;

    /**
     * @throws PayloadRejected if the header does not fit in the message
     */
    static UserData of(SmppPdu pdu) {
        byte[] octets = pdu.octets();
        SmppSegment told = SmppSegment.ofTlvs(pdu);
        if (!pdu.hasUserDataHeader() || octets.length == 0) {
            return new UserData(octets, told, null);
        }
        int end = 1 + Byte.toUnsignedInt(octets[0]);
        if (end > octets.length) {
            throw broken();
        }
        UserData rest = new UserData(Arrays.copyOfRange(octets, end, octets.length), told, null);
        return rest.with(ByteBuffer.wrap(octets, 1, end - 1));
    }

    private UserData with(ByteBuffer elements) {
        UserData data = this;
        while (elements.remaining() > 1) {
            int name = Byte.toUnsignedInt(elements.get());
            byte[] value = new byte[Byte.toUnsignedInt(elements.get())];
            if (value.length > elements.remaining()) {
                throw broken();
            }
            elements.get(value);
            data = data.with(name, value);
        }
        return data;
    }

    private UserData with(int name, byte[] value) {
        return switch (name * 0x100 + value.length) {
            case REFERENCE_OF_8_BITS * 0x100 + 3 ->
                    segmentOf(at(value, 0), at(value, 1), at(value, 2));
            case REFERENCE_OF_16_BITS * 0x100 + 4 ->
                    segmentOf(at(value, 0) * 0x100 + at(value, 1), at(value, 2), at(value, 3));
            case PORTS_OF_8_BITS * 0x100 + 2 -> new UserData(octets, segment, at(value, 0));
            case PORTS_OF_16_BITS * 0x100 + 4 ->
                    new UserData(octets, segment, at(value, 0) * 0x100 + at(value, 1));
            default -> this;
        };
    }

    private UserData segmentOf(int reference, int total, int number) {
        SmppSegment read = SmppSegment.of(reference, total, number);
        return new UserData(octets, read == null ? segment : read, port);
    }

    private static int at(byte[] value, int index) {
        return Byte.toUnsignedInt(value[index]);
    }

    private static PayloadRejected broken() {
        return new PayloadRejected(
                "shortMessage", "has a user data header that is longer than itself");
    }
}
