package io.tributary.mappings.woocommerce;

import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a refund says. */
final class WooRefundConversions {

    private static final Pattern ORDER = Pattern.compile(".*/orders/(\\d{1,20})/?");

    /** Nothing is changed about a refund: what the REST API tells is the last word. */
    private static final long WHOLE = 9_007_199_254_740_990L;

    private static final long TOLD = 4_000_000_000_000_000L;

    private WooRefundConversions() {}

    /**
     * Orders tell of their refunds again and again, and not when they were given: the earliest that
     * tells of one comes nearest, and so it has the highest revision.
     */
    static long revision(WooDelivery delivery) {
        Instant told = delivery.toldAt();
        return told == null ? WHOLE : TOLD - told.toEpochMilli();
    }

    /** The order, which the REST API says in a field or, in older versions, in a link only. */
    static @Nullable String orderId(WooRefund refund) {
        String parent = WooConversions.id(refund.parentId());
        WooRefund.Links links = refund.links();
        if (parent != null || links == null) {
            return parent;
        }
        return links.up().stream()
                .map(link -> ORDER.matcher(Objects.toString(link.href(), "")))
                .filter(Matcher::matches)
                .map(link -> link.group(1))
                .findFirst()
                .orElse(null);
    }

    static String title(WooRefund refund) {
        String order = orderId(refund);
        return order == null ? "Refund" : "Refund for order id " + order;
    }

    static String text(WooRefund refund) {
        return WooConversions.text(
                title(refund),
                WooConversions.money(total(refund), refund.currency()),
                WooItemConversions.summary(refund.lineItems()),
                WooConversions.plain(refund.reason()));
    }

    /** The customer, whom the payload does not name, and who of the staff gave the refund. */
    static List<Participant> participants(WooRefund refund, WooDelivery delivery) {
        List<Participant> participants =
                new ArrayList<>(WooParties.ownerOf(orderId(refund), delivery));
        String staff = WooConversions.id(refund.refundedBy());
        if (staff != null) {
            Identifier id = Identifier.scoped("agent", delivery.source(), staff, Proof.NETWORK);
            participants.add(new Participant(ParticipantRole.AGENT, null, List.of(id)));
        }
        return participants;
    }

    static Map<String, Object> attributes(WooRefund refund, WooDelivery delivery) {
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("total", total(refund));
        said.put("currency", refund.currency());
        said.put("itemCount", WooItemConversions.count(refund.lineItems()));
        said.put("items", WooItemConversions.attributes(refund.lineItems()));
        return WooConversions.attributes(delivery, said);
    }

    private static @Nullable String total(WooRefund refund) {
        BigDecimal amount = WooConversions.amount(refund.amount());
        return amount == null ? null : amount.abs().toPlainString();
    }
}
