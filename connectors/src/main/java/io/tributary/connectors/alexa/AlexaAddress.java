package io.tributary.connectors.alexa;

import java.net.URI;
import java.net.URISyntaxException;

/** Where Amazon keeps the certificates: nothing is ever fetched from anywhere else. */
final class AlexaAddress {

    private static final String HOST = "s3.amazonaws.com";
    private static final String FOLDER = "/echo.api/";
    private static final int HTTPS = 443;

    private AlexaAddress() {}

    /**
     * @throws IllegalArgumentException if it is not an address of Alexa's certificates
     */
    static URI of(String written) {
        URI address = parsed(written);
        boolean amazons =
                "https".equalsIgnoreCase(address.getScheme())
                        && HOST.equalsIgnoreCase(address.getHost())
                        && (address.getPort() == -1 || address.getPort() == HTTPS)
                        && address.getUserInfo() == null
                        && address.getPath() != null
                        && address.getPath().startsWith(FOLDER);
        if (!amazons) {
            throw wrong();
        }
        return address;
    }

    private static URI parsed(String written) {
        try {
            return new URI(written).normalize();
        } catch (URISyntaxException e) {
            // The cause is left out: it quotes what the sender chose.
            throw wrong();
        }
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "signaturecertchainurl is not an address of Alexa's certificates");
    }
}
