package io.tributary.mappings.slack;

import io.tributary.history.interaction.Kind;
import org.jspecify.annotations.Nullable;

/** Reads events of a channel that are no messages. */
final class SlackNotices {

    private SlackNotices() {}

    /**
     * Reactions to a message, each a thing of its own: taking it back withdraws it. Null if it is
     * no message that was reacted to.
     */
    static @Nullable SlackAction reaction(SlackEvent event, SlackContext context) {
        SlackEvent.Item item = context.required(event.item(), "item");
        if (!"message".equals(item.type())) {
            return null;
        }
        String channel = context.required(item.channel(), "item.channel");
        String stamp = context.required(item.ts(), "item.ts");
        String user = context.required(event.user(), "user");
        String emoji = context.required(event.reaction(), "reaction");
        return SlackAction.of(
                        "reaction:" + SlackNames.message(channel, stamp) + ":" + user + ":" + emoji,
                        Kind.EVENT,
                        context.time(event.eventTs(), "event_ts"))
                .revision(
                        context.micros(event.eventTs(), "event_ts"),
                        "reaction_removed".equals(event.type()))
                .by(user, null, null)
                .in(channel)
                .about(channel, stamp, null)
                .text(":" + emoji + ":")
                .attribute("event", "reaction")
                .build();
    }

    /** Somebody came to a channel, or went. */
    static SlackAction membership(SlackEvent event, SlackContext context) {
        String channel = context.required(event.channel(), "channel");
        String user = context.required(event.user(), "user");
        return SlackAction.of(
                        event.type() + ":" + channel + ":" + user + ":" + event.eventTs(),
                        Kind.EVENT,
                        context.time(event.eventTs(), "event_ts"))
                .by(user, event.team(), null)
                .in(channel)
                .attribute("event", event.type())
                .build();
    }
}
