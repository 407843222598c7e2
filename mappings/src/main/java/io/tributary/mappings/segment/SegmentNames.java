package io.tributary.mappings.segment;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.payload.Payloads;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the names of events stand for: those of Segment's specification, those that knowledge bases,
 * kiosks and catalogues use here, and those that a source adds. Case, spaces, hyphens and
 * underscores make no difference; what a kiosk tells has {@code Kiosk} before the name.
 */
final class SegmentNames {

    /**
     * What an event is.
     *
     * @param channel null for the channel of the source
     * @param status null for none
     */
    record Meaning(
            Kind kind, @Nullable Channel channel, Direction direction, @Nullable String status) {

        Meaning on(Channel other) {
            return new Meaning(kind, other, direction, status);
        }
    }

    private static final String KIOSK = "kiosk ";
    private static final Meaning UNKNOWN = new Meaning(Kind.EVENT, null, Direction.INBOUND, null);
    private static final Map<String, Meaning> PACKAGED =
            table(
                    """
                    article viewed = view/self-service
                    help article viewed = view/self-service
                    knowledge base article viewed = view/self-service
                    knowledge base viewed = view/self-service
                    help center viewed = view/self-service
                    faq viewed = view/self-service
                    articles searched = search/self-service
                    knowledge base searched = search/self-service
                    help center searched = search/self-service
                    faq searched = search/self-service
                    article rated = survey/self-service
                    article voted = survey/self-service
                    session started = visit
                    application opened = visit/app
                    deep link opened = visit/app
                    store visited = visit/store
                    products searched = search
                    site searched = search
                    searched = search
                    product list viewed = view
                    product viewed = view
                    cart viewed = view
                    promotion viewed = campaign//outbound
                    promotion clicked = campaign
                    coupon entered = campaign
                    coupon applied = campaign
                    campaign code entered = campaign/print
                    catalogue code entered = campaign/print
                    catalog code entered = campaign/print
                    qr code scanned = campaign/print
                    email delivered = campaign/email/outbound/delivered
                    email opened = campaign/email/inbound/read
                    email link clicked = campaign/email
                    email bounced = campaign/email/outbound/failed
                    email marked as spam = campaign/email
                    unsubscribed = campaign/email
                    push notification received = campaign/app/outbound/delivered
                    push notification tapped = campaign/app/inbound/read
                    push notification bounced = campaign/app/outbound/failed
                    order completed = order/shop/inbound/completed
                    order updated = order/shop
                    order cancelled = order/shop/inbound/canceled
                    order refunded = refund/shop/outbound
                    trial started = subscription
                    trial ended = subscription
                    product reviewed = review
                    survey submitted = survey
                    feedback submitted = survey
                    appointment booked = appointment
                    live chat conversation started = message/chat
                    live chat message sent = message/chat
                    live chat message received = message/chat/outbound
                    live chat conversation ended = event/chat
                    """,
                    "\n");

    private final Map<String, Meaning> own;

    private SegmentNames(Map<String, Meaning> own) {
        this.own = own;
    }

    /**
     * @param written {@code Name=kind/channel/direction/status,…}; all but the kind may be left out
     * @throws PayloadRejected if it is not written so
     */
    static SegmentNames with(String written) {
        return new SegmentNames(table(written, ","));
    }

    Meaning of(@Nullable String event) {
        String name = plain(Objects.toString(event, ""));
        Meaning known = own.getOrDefault(name, PACKAGED.get(name));
        if (known == null && name.startsWith(KIOSK)) {
            return PACKAGED.getOrDefault(name.substring(KIOSK.length()), UNKNOWN)
                    .on(Channel.SELF_SERVICE);
        }
        return known == null ? UNKNOWN : known;
    }

    private static Map<String, Meaning> table(String written, String separator) {
        Map<String, Meaning> table = new HashMap<>();
        for (String line : written.split(separator, -1)) {
            int equals = line.lastIndexOf('=');
            if (equals > 0) {
                table.put(
                        plain(line.substring(0, equals)),
                        meaning(line.substring(equals + 1).split("/", -1)));
            }
        }
        return Map.copyOf(table);
    }

    private static Meaning meaning(String[] parts) {
        String channel = part(parts, 1);
        String direction = part(parts, 2);
        try {
            return new Meaning(
                    Kind.ofWireName(Objects.toString(part(parts, 0), "")),
                    channel == null ? null : Channel.ofWireName(channel),
                    direction == null ? Direction.INBOUND : Direction.ofWireName(direction),
                    part(parts, 3));
        } catch (IllegalArgumentException e) {
            throw new PayloadRejected("setting events", String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable String part(String[] parts, int index) {
        return index < parts.length ? Payloads.text(parts[index]) : null;
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ");
    }
}
