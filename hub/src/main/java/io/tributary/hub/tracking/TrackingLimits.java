package io.tributary.hub.tracking;

import jakarta.servlet.http.HttpServletRequest;

/**
 * How much one address and one write key may bring. Keys are public, so that neither limit alone
 * would do: with an address' own nobody fills the hub with another's key, and with the key's own no
 * many addresses do.
 */
final class TrackingLimits {

    private final EventRates addresses;
    private final EventRates keys;

    TrackingLimits(TrackingSettings settings) {
        addresses =
                new EventRates(settings.addressRate(), settings.burstSeconds(), System::nanoTime);
        keys = new EventRates(settings.keyRate(), settings.burstSeconds(), System::nanoTime);
    }

    /** For the request itself, before it is read. Answers 0, or the seconds to wait. */
    int take(HttpServletRequest request) {
        return addresses.take(SenderAddress.of(request), 1);
    }

    /** For its events. Answers 0, or the seconds to wait. */
    int take(HttpServletRequest request, TrackingKeys.Owner owner, int events) {
        int wait = keys.take(owner.key(), events);
        return wait > 0 || events <= 1
                ? wait
                : addresses.take(SenderAddress.of(request), events - 1);
    }
}
