package io.tributary.mappings.instagram;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.meta.MetaConversations;
import io.tributary.mappings.meta.MetaElement;
import io.tributary.mappings.meta.MetaEnvelope;
import io.tributary.mappings.meta.MetaPlatform;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import java.util.Set;
import org.mapstruct.factory.Mappers;

/**
 * Mapping {@code instagram}: webhooks of an Instagram account, its messages, comments and mentions.
 * Comments and messages as the Graph API has them are read too, as look-ups and exports give them.
 *
 * <p>Changes of other fields ({@code story_insights}) count and tell of nobody; they are ignored
 * and stay in the raw archive.
 *
 * <p>Settings of the route: {@code own}, user names of the company's accounts, comma separated, and
 * {@code account}, the id of the account; objects of the Graph API do not tell whose they are.
 */
public final class InstagramMapping implements Mapping {

    private static final Set<String> COMMENTS = Set.of("comments", "live_comments", "mentions");

    private final InstagramCommentMapper comments = Mappers.getMapper(InstagramCommentMapper.class);
    private final MetaConversations conversations =
            new MetaConversations(
                    new MetaPlatform("instagram", "instagram.user", "instagram.account"));

    @Override
    public String name() {
        return "instagram";
    }

    @Override
    public String platform() {
        return "instagram";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        InstagramContext context = InstagramContext.of(event);
        if (root.has("object") || root.has("entry")) {
            return MetaEnvelope.elements(root, "instagram").stream()
                    .flatMap(element -> element(element, context).stream())
                    .toList();
        }
        if (root.has("created_time")) {
            return List.of(
                    conversations.mapObject(
                            root, context.source(), context.account(), context.own()));
        }
        if (root.has("timestamp")) {
            return List.of(
                    comments.toInteraction(
                            JsonPayload.read(root, InstagramComment.class, ""), context));
        }
        throw new PayloadRejected("object", "must be 'instagram'");
    }

    private List<Interaction> element(MetaElement element, InstagramContext context) {
        if (element.isMessaging()) {
            return conversations.map(element, context.source());
        }
        return COMMENTS.contains(element.field())
                ? List.of(
                        comments.toInteraction(
                                element.read(InstagramComment.class), context.at(element)))
                : List.of();
    }
}
