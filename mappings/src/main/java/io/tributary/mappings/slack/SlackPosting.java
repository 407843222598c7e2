package io.tributary.mappings.slack;

import io.tributary.mappings.payload.Payloads;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands after an event.
 *
 * @param revision orders what is told of it
 */
record SlackPosting(
        SlackMessage message,
        String channel,
        @Nullable String channelType,
        long revision,
        boolean deleted) {

    /** A deleted message never comes back: the deletion beats an edit that comes late. */
    private static final long FINAL_REVISION = 9_007_199_254_740_991L;

    /** Notices of a channel; who comes and goes is told by events of its own. */
    private static final Set<String> NOTICES =
            Set.of(
                    "message_replied",
                    "channel_join",
                    "channel_leave",
                    "channel_topic",
                    "channel_purpose",
                    "channel_name",
                    "channel_archive",
                    "channel_unarchive",
                    "channel_convert_to_private",
                    "channel_convert_to_public",
                    "channel_posting_permissions",
                    "channel_canvas_updated",
                    "group_join",
                    "group_leave",
                    "group_topic",
                    "group_purpose",
                    "group_name",
                    "group_archive",
                    "group_unarchive",
                    "pinned_item",
                    "unpinned_item",
                    "reminder_add",
                    "reminder_delete",
                    "bot_add",
                    "bot_remove",
                    "bot_enable",
                    "bot_disable",
                    "ekm_access_denied",
                    "huddle_thread");

    /**
     * What an event says of a message; null if it says nothing.
     *
     * @param written the event read as the message that it is, unless it tells of another
     */
    static @Nullable SlackPosting of(SlackEvent event, SlackMessage written, SlackContext context) {
        String channel = context.required(event.channel(), "channel");
        String subtype = event.subtype() == null ? "" : event.subtype();
        return switch (subtype) {
            case "message_changed" -> changed(event, channel, context);
            case "message_deleted" -> deleted(event, channel, context);
            default ->
                    NOTICES.contains(subtype)
                            ? null
                            : new SlackPosting(written, channel, event.channelType(), 0, false);
        };
    }

    private static @Nullable SlackPosting changed(
            SlackEvent event, String channel, SlackContext context) {
        SlackMessage now = context.required(event.message(), "message");
        String subtype = now.subtype() == null ? "" : now.subtype();
        if (subtype.equals("tombstone")) {
            return new SlackPosting(
                    now.withoutContent(context.required(now.ts(), "message.ts")),
                    channel,
                    event.channelType(),
                    FINAL_REVISION,
                    true);
        }
        String changedAt = Payloads.firstText(event.eventTs(), event.ts());
        return NOTICES.contains(subtype)
                ? null
                : new SlackPosting(
                        now,
                        channel,
                        event.channelType(),
                        context.micros(changedAt, "event_ts"),
                        false);
    }

    private static SlackPosting deleted(SlackEvent event, String channel, SlackContext context) {
        SlackMessage before = event.previousMessage();
        String lastStamp = before == null ? null : before.ts();
        String stamp =
                context.required(Payloads.firstText(event.deletedTs(), lastStamp), "deleted_ts");
        SlackMessage gone =
                before == null
                        ? new SlackMessage(
                                stamp, null, null, null, null, null, null, null, null, null, null,
                                null, null)
                        : before.withoutContent(stamp);
        return new SlackPosting(gone, channel, event.channelType(), FINAL_REVISION, true);
    }

    String stamp(SlackContext context) {
        return context.required(message.ts(), "ts");
    }

    String name(SlackContext context) {
        return SlackNames.message(channel, stamp(context));
    }
}
