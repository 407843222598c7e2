package io.tributary.hub.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets security be off only where nobody else can reach the hub. */
final class OpenModeGuard {

    private static final Logger LOG = LoggerFactory.getLogger(OpenModeGuard.class);

    private OpenModeGuard() {}

    /**
     * Checks the address that the hub listens on.
     *
     * @throws IllegalStateException if others can reach it
     */
    static void check(@Nullable InetAddress serverAddress) {
        if (serverAddress == null || !serverAddress.isLoopbackAddress()) {
            throw new IllegalStateException(
                    "tributary.security.mode=off is allowed only with server.address=127.0.0.1."
                            + " Set that, or remove the mode");
        }
        LOG.warn("Security is off: whoever can reach {} may do everything", serverAddress);
    }
}
