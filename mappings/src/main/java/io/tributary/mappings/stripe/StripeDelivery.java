package io.tributary.mappings.stripe;

import io.tributary.history.intake.RawEvent;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an object of Stripe, beside it.
 *
 * @param region ISO 3166 country of national phone numbers; null if the route sets none
 * @param orders the source whose order numbers stand in the metadata
 * @param event that brought the object; all null for an object that none brought
 * @param path of the object within the body
 */
record StripeDelivery(
        String source, @Nullable String region, String orders, StripeEvent event, String path) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_]{1,255}");

    static StripeDelivery of(RawEvent event) {
        String orders = Payloads.text(event.setting("orders", ""));
        return new StripeDelivery(
                event.source(),
                Payloads.text(event.setting("region", "")),
                orders == null ? event.source() : orders,
                new StripeEvent(null, null, null, null, null),
                "");
    }

    /** The same for an object that an event brings. */
    StripeDelivery of(StripeEvent event, String path) {
        return new StripeDelivery(source, region, orders, event, path);
    }

    /** The same for an object further down in the body. */
    StripeDelivery at(String path) {
        return of(event, path);
    }

    /** What the event says has happened, for example {@code charge.failed}; empty without one. */
    String type() {
        return Objects.toString(event.type(), "");
    }

    /** Where the account's own ids are unique: the source without the platform before the slash. */
    String scope() {
        return source.substring(source.indexOf('/') + 1);
    }

    String pathOf(String field) {
        return JsonPayload.join(path, field);
    }

    /** Where a person with access to the account sees it; null if not known. */
    @Nullable String dashboardLink(String things, @Nullable String id) {
        if (id == null || !ID.matcher(id).matches()) {
            return null;
        }
        String account = event.account();
        return "https://dashboard.stripe.com/"
                + (account != null && ID.matcher(account).matches() ? account + "/" : "")
                + (Boolean.FALSE.equals(event.livemode()) ? "test/" : "")
                + things
                + "/"
                + id;
    }
}
