package io.tributary.mappings.facebook;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.facebook.FacebookChange.Deed;
import io.tributary.mappings.meta.MetaConversations;
import io.tributary.mappings.meta.MetaElement;
import io.tributary.mappings.meta.MetaEnvelope;
import io.tributary.mappings.meta.MetaPlatform;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code facebook-page}: webhooks of a Facebook page: comments, posts of visitors and of
 * the page, reviews, where the page is mentioned, and its conversations in Messenger, as the
 * mapping {@code messenger} has them: an app has one address for all that happens to its pages.
 *
 * <p>Ignored on purpose: reactions and likes, items that nobody wrote, what becomes of something
 * other than that it is edited, hidden or removed, and changes of other fields, which are settings
 * of the page.
 */
public final class FacebookPageMapping implements Mapping {

    private static final Set<String> FIELDS = Set.of("feed", "ratings", "mention");

    private final FacebookChangeMapper changes = Mappers.getMapper(FacebookChangeMapper.class);
    private final MetaConversations conversations =
            new MetaConversations(
                    new MetaPlatform("messenger", "messenger.user", "messenger.page"));

    @Override
    public String name() {
        return "facebook-page";
    }

    @Override
    public String platform() {
        return "facebook";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        return MetaEnvelope.elements(JsonPayload.object(event.body()), "page").stream()
                .flatMap(element -> element(element, event.source()).stream())
                .toList();
    }

    private List<Interaction> element(MetaElement element, String source) {
        if (element.isMessaging()) {
            return conversations.map(element, source);
        }
        return FIELDS.contains(element.field()) ? change(element, source) : List.of();
    }

    private List<Interaction> change(MetaElement element, String source) {
        FacebookChange change = element.read(FacebookChange.class);
        Deed deed = change.deed();
        return deed != null && (change.isComment() || change.isPost() || change.isReview())
                ? List.of(changes.toInteraction(change, FacebookContext.of(element, deed, source)))
                : List.of();
    }
}
