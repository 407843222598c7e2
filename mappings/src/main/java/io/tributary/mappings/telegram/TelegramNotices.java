package io.tributary.mappings.telegram;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a message that make it a notice about the chat: nobody said anything. */
final class TelegramNotices {

    private static final Set<String> NAMES =
            Set.of(
                    "new_chat_members",
                    "left_chat_member",
                    "chat_owner_left",
                    "chat_owner_changed",
                    "new_chat_title",
                    "new_chat_photo",
                    "delete_chat_photo",
                    "group_chat_created",
                    "supergroup_chat_created",
                    "channel_chat_created",
                    "message_auto_delete_timer_changed",
                    "migrate_to_chat_id",
                    "migrate_from_chat_id",
                    "pinned_message",
                    "users_shared",
                    "chat_shared",
                    "gift",
                    "unique_gift",
                    "gift_upgrade_sent",
                    "connected_website",
                    "write_access_allowed",
                    "passport_data",
                    "proximity_alert_triggered",
                    "boost_added",
                    "chat_background_set",
                    "checklist_tasks_done",
                    "checklist_tasks_added",
                    "direct_message_price_changed",
                    "forum_topic_created",
                    "forum_topic_edited",
                    "forum_topic_closed",
                    "forum_topic_reopened",
                    "general_forum_topic_hidden",
                    "general_forum_topic_unhidden",
                    "giveaway_created",
                    "giveaway",
                    "giveaway_winners",
                    "giveaway_completed",
                    "paid_message_price_changed",
                    "suggested_post_approved",
                    "suggested_post_approval_failed",
                    "suggested_post_declined",
                    "suggested_post_paid",
                    "suggested_post_refunded",
                    "video_chat_scheduled",
                    "video_chat_started",
                    "video_chat_ended",
                    "video_chat_participants_invited");

    private TelegramNotices() {}

    /** The name of the notice; null if the fields are those of a message. */
    static @Nullable String among(List<String> fields) {
        return fields.stream().filter(NAMES::contains).findFirst().orElse(null);
    }
}
