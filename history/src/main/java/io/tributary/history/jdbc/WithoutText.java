package io.tributary.history.jdbc;

import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.util.List;
import java.util.Map;

/**
 * What is left for a target that gets who, when and how, but nothing of what was said. Of
 * attributes nobody knows which hold words of the customer: answers, choices, transcripts do.
 */
final class WithoutText {

    private WithoutText() {}

    static InteractionView of(InteractionView view) {
        return new InteractionView(
                view.id(),
                view.interaction().toBuilder()
                        .subject(null)
                        .text(null)
                        .attachments(List.of())
                        .attributes(Map.of())
                        .build(),
                view.customerId(),
                view.matterId(),
                view.recordedAt(),
                view.deliveries());
    }

    static MatterView of(MatterView matter) {
        return new MatterView(
                matter.id(),
                matter.customerId(),
                matter.state(),
                null,
                matter.channels(),
                matter.references(),
                matter.agents(),
                matter.openedAt(),
                matter.firstAnsweredAt(),
                matter.resolvedAt(),
                matter.lastInteractionAt(),
                matter.interactionCount(),
                matter.links());
    }
}
