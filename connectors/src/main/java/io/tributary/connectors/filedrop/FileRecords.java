package io.tributary.connectors.filedrop;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The records of one file, one after the other: no more of it is in memory than one of them. */
interface FileRecords extends Closeable {

    /**
     * The bytes of the next record; null at the end of the file.
     *
     * @throws io.tributary.history.failure.PayloadRejected if the file cannot be cut any further
     * @throws IOException if it cannot be read now
     */
    byte @Nullable [] next() throws IOException;
}
