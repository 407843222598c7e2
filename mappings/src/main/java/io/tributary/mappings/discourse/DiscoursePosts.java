package io.tributary.mappings.discourse;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads posts, what became of them, and messages of the chat. */
final class DiscoursePosts {

    private DiscoursePosts() {}

    static DeskEntry post(DiscoursePost post, DiscourseTold told) {
        String id = told.required(Payloads.text(post.id()), "id");
        Instant time = told.required(post.createdAt(), "created_at");
        Participant author = post.author().party(told.context());
        DeskEntry.Builder entry =
                DeskEntry.of("post:" + id, post.isPrivate() ? Kind.MESSAGE : Kind.COMMENT, time)
                        .changedAt(post.changed())
                        .withdrawn(post.deletedAt() != null)
                        .channel(Channel.COMMUNITY)
                        .direction(direction(author))
                        .subject(Payloads.text(post.topicTitle()))
                        .text(
                                post.cooked() == null
                                        ? DeskText.plain(post.raw())
                                        : DeskText.html(post.cooked()))
                        .participant(author)
                        .thread(thread(post.topicId()))
                        .messageId(messageId(post.place(post.postNumber()), told))
                        .replyTo(messageId(post.place(answered(post)), told))
                        .link(link(post, told))
                        .attribute("topic", told.event().isEmpty() ? null : told.event())
                        .attribute("category", Payloads.text(post.categorySlug()))
                        .attribute("hidden", Boolean.TRUE.equals(post.hidden()) ? true : null);
        return told.event().equals("post_recovered")
                ? entry.revision(told.arrival()).build()
                : entry.build();
    }

    /** An answer that names none is one to what the topic began with. */
    private static @Nullable Integer answered(DiscoursePost post) {
        Integer number = post.postNumber();
        if (post.replyToPostNumber() != null || number == null || number <= 1) {
            return post.replyToPostNumber();
        }
        return 1;
    }

    private static @Nullable String link(DiscoursePost post, DiscourseTold told) {
        String place = post.place(post.postNumber());
        String slug = Payloads.text(post.topicSlug());
        return told.page(place == null ? null : "/t/" + (slug == null ? "-" : slug) + "/" + place);
    }

    /** That an answer is accepted resolves the topic, until it is accepted no more. */
    static DeskEntry solution(DiscoursePost post, DiscourseTold told) {
        String topic = told.required(Payloads.text(post.topicId()), "topic_id");
        return DeskEntry.of("solved:" + topic, Kind.RESOLUTION, told.context().receivedAt())
                .revision(told.arrival())
                .withdrawn(told.event().equals("unaccepted_solution"))
                .channel(Channel.COMMUNITY)
                .status("resolved")
                .subject(Payloads.text(post.topicTitle()))
                .participant(post.author().party(told.context()))
                .thread(thread(topic))
                .replyTo(messageId(post.place(post.postNumber()), told))
                .link(link(post, told))
                .build();
    }

    static DeskEntry like(DiscourseNotices.Like like, DiscourseTold told) {
        DiscoursePost post = told.required(like.post(), "post");
        DiscourseUser user = told.required(like.user(), "user");
        String id =
                told.required(Payloads.text(post.id()), "post.id")
                        + ":"
                        + told.required(Payloads.text(user.id()), "user.id");
        Participant liking = user.party(told.context());
        return DeskEntry.of("like:" + id, Kind.EVENT, told.context().receivedAt())
                .channel(Channel.COMMUNITY)
                .direction(direction(liking))
                .subject(Payloads.text(post.topicTitle()))
                .participant(liking)
                .thread(thread(post.topicId()))
                .replyTo(messageId(post.place(post.postNumber()), told))
                .attribute("event", "reaction")
                .build();
    }

    static DeskEntry chat(DiscourseChat chat, DiscourseTold told) {
        DiscourseChat.Message message = told.required(chat.message(), "message");
        String id = told.required(Payloads.text(message.id()), "message.id");
        Instant time = told.required(message.createdAt(), "message.created_at");
        Participant author =
                message.user() == null
                        ? DeskParty.customer(told.context()).build()
                        : message.user().party(told.context());
        boolean created = told.event().isEmpty() || told.event().endsWith("_created");
        DiscourseChat.Replied answered = message.inReplyTo();
        return DeskEntry.of("chat:" + id, Kind.MESSAGE, time)
                .revision(created ? 0 : told.arrival())
                .withdrawn(message.deletedAt() != null || told.event().endsWith("_trashed"))
                .channel(Channel.COMMUNITY)
                .direction(direction(author))
                .text(DeskText.plain(message.message()))
                .participant(author)
                .thread(room(chat, message, id))
                .messageId(messageId("chat/" + id, told))
                .replyTo(
                        answered == null || Payloads.text(answered.id()) == null
                                ? null
                                : messageId("chat/" + answered.id(), told))
                .attribute(
                        "room",
                        chat.channel() == null ? null : Payloads.text(chat.channel().title()))
                .build();
    }

    /** People who write to each other are in a conversation; in a room only a thread is one. */
    private static String room(DiscourseChat chat, DiscourseChat.Message message, String id) {
        DiscourseChat.Room room = chat.channel();
        String thread = Payloads.text(message.threadId());
        if (room != null && room.isDirect() && Payloads.text(room.id()) != null) {
            return "chat:" + room.id();
        }
        return "chat-thread:" + (thread == null ? "of:" + id : thread);
    }

    static Direction direction(Participant author) {
        return author.role() == ParticipantRole.CUSTOMER ? Direction.INBOUND : Direction.OUTBOUND;
    }

    static @Nullable String thread(@Nullable String topic) {
        String known = Payloads.text(topic);
        return known == null ? null : "topic:" + known;
    }

    private static @Nullable String messageId(@Nullable String place, DiscourseTold told) {
        return place == null ? null : "discourse:" + told.context().scope() + ":" + place;
    }
}
