package io.tributary.routes.delivery.hubspot;

import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.InteractionView;
import io.tributary.mappings.hubspot.history.EngagementKind;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** An activity of HubSpot, as it is kept as the target's own id: {@code calls/512}. */
record HubSpotObjectId(EngagementKind kind, String id) {

    /** That which was delivered before; empty if it is not known. */
    static Optional<HubSpotObjectId> of(InteractionView view, String target) {
        return view.deliveries().stream()
                .filter(each -> each.target().equals(target))
                .map(DeliveryView::externalId)
                .filter(Objects::nonNull)
                .flatMap(HubSpotObjectId::parse)
                .findFirst();
    }

    private static Stream<HubSpotObjectId> parse(String written) {
        return Stream.of(EngagementKind.values())
                .filter(kind -> written.matches(kind.plural() + "/\\d{1,18}"))
                .map(kind -> new HubSpotObjectId(kind, written.replaceFirst(".*/", "")));
    }

    @Override
    public String toString() {
        return kind.plural() + "/" + id;
    }
}
