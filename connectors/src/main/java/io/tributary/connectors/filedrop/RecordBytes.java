package io.tributary.connectors.filedrop;

import io.tributary.history.failure.PayloadRejected;
import java.io.ByteArrayOutputStream;

/** A record as it is gathered, up to a bound. */
final class RecordBytes {

    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    RecordBytes(int most) {
        this.most = most;
    }

    void add(int one) {
        if (bytes.size() == most) {
            throw tooLarge(most);
        }
        bytes.write(one);
    }

    void add(byte[] many) {
        if (bytes.size() + (long) many.length > most) {
            throw tooLarge(most);
        }
        bytes.writeBytes(many);
    }

    int size() {
        return bytes.size();
    }

    byte[] take() {
        byte[] taken = bytes.toByteArray();
        bytes.reset();
        return taken;
    }

    static PayloadRejected tooLarge(int most) {
        return new PayloadRejected(
                "",
                "a record has more than "
                        + most
                        + " bytes: raise maxRecordBytes, or cut the file in another way");
    }
}
