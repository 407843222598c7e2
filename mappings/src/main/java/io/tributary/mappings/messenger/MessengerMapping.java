package io.tributary.mappings.messenger;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.meta.MetaConversations;
import io.tributary.mappings.meta.MetaElement;
import io.tributary.mappings.meta.MetaEnvelope;
import io.tributary.mappings.meta.MetaPlatform;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;

/**
 * Mapping {@code messenger}: webhooks of Facebook Messenger, of which one may bring many
 * interactions and parts. Customers are known by ids that are unique to the company's page.
 *
 * <p>Changes that are no conversation (of the page's feed, its ratings, its settings) are ignored
 * and stay in the raw archive.
 */
public final class MessengerMapping implements Mapping {

    private final MetaConversations conversations =
            new MetaConversations(
                    new MetaPlatform("messenger", "messenger.user", "messenger.page"));

    @Override
    public String name() {
        return "messenger";
    }

    @Override
    public String platform() {
        return "messenger";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        return MetaEnvelope.elements(JsonPayload.object(event.body()), "page").stream()
                .filter(MetaElement::isMessaging)
                .flatMap(element -> conversations.map(element, event.source()).stream())
                .toList();
    }
}
