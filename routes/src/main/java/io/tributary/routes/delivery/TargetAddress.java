package io.tributary.routes.delivery;

import io.tributary.history.failure.TransientFailure;
import java.net.URI;
import java.net.URISyntaxException;

/** The address of a target, as it was configured. */
public final class TargetAddress {

    private TargetAddress() {}

    /**
     * @throws TransientFailure if it is no address of http or https; does not show it, for it may
     *     hold a secret
     */
    public static URI of(String url) {
        try {
            URI address = new URI(url);
            if (address.getHost() != null
                    && String.valueOf(address.getScheme()).matches("https?")) {
                return address;
            }
            throw TargetAnswers.misconfigured("the URL is no address of http or https");
        } catch (URISyntaxException e) {
            // Without the cause, which quotes the address.
            throw TargetAnswers.misconfigured("the URL is no address of http or https");
        }
    }
}
