package io.tributary.mappings.x;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.JsonPayload;
import java.util.List;
import org.mapstruct.factory.Mappers;

/** Maps single posts and messages of either API; none if it is ignored. */
final class XInteractions {

    private final XPostMapper posts = Mappers.getMapper(XPostMapper.class);
    private final XMessageMapper messages = Mappers.getMapper(XMessageMapper.class);

    /** A post of API 1.1. */
    List<Interaction> status(JsonNode node, XContext context) {
        XStatus status = read(node, XStatus.class, context);
        return status.isRepost()
                ? List.of()
                : List.of(posts.toInteraction(status.toPost(context), context));
    }

    /** A post of API 2. */
    List<Interaction> tweet(JsonNode node, XIncludes includes, XContext context) {
        XTweet tweet = read(node, XTweet.class, context);
        return tweet.isRepost()
                ? List.of()
                : List.of(posts.toInteraction(tweet.toPost(includes, context), context));
    }

    List<Interaction> deletion(JsonNode node, XContext context) {
        XDeletion deletion = read(node, XDeletion.class, context);
        return List.of(posts.toInteraction(deletion.toPost(context), context));
    }

    /** A post that was deleted by the account that the event is for. */
    List<Interaction> withdrawal(JsonNode node, XContext context) {
        XTweet tweet = read(node, XTweet.class, context);
        return List.of(posts.toInteraction(tweet.toWithdrawal(context), context));
    }

    /** A direct message of API 1.1. */
    List<Interaction> event(JsonNode node, XUsers users, XContext context) {
        XEvent event = read(node, XEvent.class, context);
        return event.isMessage()
                ? List.of(messages.toInteraction(event.toMessage(users, context), context))
                : List.of();
    }

    /** A direct message of API 1.1 as it was before 2018. */
    List<Interaction> letter(JsonNode node, XContext context) {
        XLetter letter = read(node, XLetter.class, context);
        return List.of(messages.toInteraction(letter.toMessage(context), context));
    }

    /** A direct message of API 2. */
    List<Interaction> dmEvent(JsonNode node, XIncludes includes, XContext context) {
        XDmEvent event = read(node, XDmEvent.class, context);
        return event.isMessage()
                ? List.of(messages.toInteraction(event.toMessage(includes, context), context))
                : List.of();
    }

    static <T> T read(JsonNode node, Class<T> type, XContext context) {
        return JsonPayload.read(node, type, context.path());
    }
}
