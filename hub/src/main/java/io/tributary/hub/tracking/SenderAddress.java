package io.tributary.hub.tracking;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where requests come from. */
final class SenderAddress {

    private static final int NETWORK_BYTES = 8;

    private SenderAddress() {}

    /** The address; of IPv6 the network, as one sender has all of it. */
    static String of(HttpServletRequest request) {
        String written = request.getRemoteAddr();
        try {
            // Never a look-up: containers tell addresses as numbers.
            return InetAddress.getByName(written) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK_BYTES))
                    : written;
        } catch (UnknownHostException e) {
            return written;
        }
    }
}
