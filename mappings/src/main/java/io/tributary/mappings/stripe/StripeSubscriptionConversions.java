package io.tributary.mappings.stripe;

import io.tributary.history.interaction.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a subscription says. */
final class StripeSubscriptionConversions {

    private StripeSubscriptionConversions() {}

    static @Nullable String status(StripeSubscription subscription) {
        return StripeConversions.word(subscription.status());
    }

    static int step(StripeSubscription subscription) {
        return switch (Objects.toString(subscription.status(), "")) {
            case "incomplete" -> 0;
            case "trialing" -> 1;
            case "active" -> 2;
            case "canceled", "incomplete_expired" -> 4;
            default -> 3;
        };
    }

    static String text(StripeSubscription subscription) {
        StripeSubscription.Cancellation why = subscription.cancellationDetails();
        return StripeConversions.text(
                "Subscription",
                subscription.description(),
                StripeItemConversions.summary(StripeList.of(subscription.items())),
                StripeConversions.spoken(status(subscription)),
                ending(subscription) ? "ends with the period" : null,
                why == null
                        ? null
                        : StripeConversions.spoken(StripeConversions.word(why.feedback())),
                why == null ? null : why.comment());
    }

    private static boolean ending(StripeSubscription subscription) {
        return Boolean.TRUE.equals(subscription.cancelAtPeriodEnd())
                && !"canceled".equals(subscription.status());
    }

    static List<Reference> references(StripeSubscription subscription, StripeDelivery delivery) {
        return StripeConversions.references(
                StripeConversions.reference("subscription", delivery, subscription.id()),
                StripeConversions.order(subscription.metadata(), delivery));
    }

    static Map<String, Object> attributes(
            StripeSubscription subscription, StripeDelivery delivery) {
        StripeSubscription.Cancellation why = subscription.cancellationDetails();
        List<StripeItem> items = StripeList.of(subscription.items());
        Map<String, @Nullable Object> said = new LinkedHashMap<>();
        said.put("cancelAt", Objects.toString(subscription.cancelAt(), null));
        said.put("cancelReason", why == null ? null : StripeConversions.word(why.reason()));
        said.put("trialEndsAt", Objects.toString(subscription.trialEnd(), null));
        said.put("itemCount", StripeItemConversions.count(items));
        said.put("items", StripeItemConversions.attributes(items));
        return StripeConversions.attributes(delivery, said);
    }
}
