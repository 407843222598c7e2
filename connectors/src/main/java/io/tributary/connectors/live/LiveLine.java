package io.tributary.connectors.live;

import java.io.Closeable;
import java.io.IOException;

/** One connection to a system that tells events. Used by one thread, but closed by any. */
public interface LiveLine extends Closeable {

    /** How a line is opened; its text names the other side in logs, and holds no secret. */
    interface Opener {

        /**
         * Called when the route starts, and not when it is made: what is switched off need not be
         * told anything.
         *
         * @throws IllegalArgumentException if it was not told who the hub is to the other side
         */
        void check();

        /**
         * @throws IOException if the system is not there, or does not let the hub in; tells which,
         *     and no secret
         */
        LiveLine open() throws IOException, InterruptedException;
    }

    /**
     * The next event that is wanted, as its bytes; waits for it.
     *
     * @throws IOException if the system is there no more; tells why
     */
    byte[] next() throws IOException, InterruptedException;
}
