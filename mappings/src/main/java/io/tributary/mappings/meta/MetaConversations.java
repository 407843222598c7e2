package io.tributary.mappings.meta;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.JsonPayload;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mapstruct.factory.Mappers;

/**
 * Maps what happens in the conversations of Messenger and Instagram, which Meta tells in one form.
 *
 * <p>Ignored on purpose: marks of what was read or delivered until some time ({@code watermark}),
 * which name no message; what an account writes to itself; and events without a block that tells of
 * a customer.
 */
public final class MetaConversations {

    private final MetaMessageMapper messages = Mappers.getMapper(MetaMessageMapper.class);
    private final MetaNoticeMapper notices = Mappers.getMapper(MetaNoticeMapper.class);
    private final MetaPlatform platform;

    public MetaConversations(MetaPlatform platform) {
        this.platform = platform;
    }

    /**
     * The interactions, or parts of them, that an event tells of; none if it is ignored.
     *
     * @param source that the webhook is of
     * @throws io.tributary.history.failure.PayloadRejected naming the field that is wrong
     */
    public List<Interaction> map(MetaElement element, String source) {
        MetaEvent event = element.read(MetaEvent.class);
        MetaMessage message = event.message();
        if (!event.tells() || (message != null && Boolean.TRUE.equals(message.isSelf()))) {
            return List.of();
        }
        MetaContext context = MetaContext.of(platform, source, element, event);
        List<Interaction> mapped = new ArrayList<>();
        if (message != null) {
            mapped.add(messages.toInteraction(message, context));
        }
        MetaNotices.of(event, context).stream()
                .map(notice -> notices.toInteraction(notice, context))
                .forEach(mapped::add);
        return mapped;
    }

    /**
     * A message as the Graph API has it, as a part of the one that webhooks tell.
     *
     * @param account that it was written to or from; null if the route names none
     * @param own user names of the company's accounts
     * @throws io.tributary.history.failure.PayloadRejected naming the field that is wrong
     */
    public Interaction mapObject(
            JsonNode object, String source, @Nullable String account, Set<String> own) {
        MetaMessageObject message = JsonPayload.read(object, MetaMessageObject.class, "");
        return messages
                .toInteraction(
                        message.toMessage(), message.toContext(platform, source, account, own))
                .toBuilder()
                .part("object")
                .build();
    }
}
