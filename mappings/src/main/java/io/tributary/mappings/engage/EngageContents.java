package io.tributary.mappings.engage;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskText;
import io.tributary.mappings.payload.Payloads;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads contents: what customers and agents wrote, in whatever source. */
final class EngageContents {

    private static final Set<String> PUBLIC =
            Set.of("comment", "post", "tweet", "status", "photo", "video", "media", "question");

    private EngageContents() {}

    /** A content is one interaction; that it was approved and sent are parts of it. */
    static DeskEntry content(EngageTold told) {
        EngageEvent.Metadata content = told.metadata();
        String id = told.id();
        boolean inbound = isInbound(told);
        String answered = Payloads.text(content.inReplyToId());
        String status = status(told);
        DeskEntry.Builder entry =
                told.begin("content:" + id, kind(told.resource().type()))
                        .part(part(told, status))
                        .channel(channel(told.resource().type()))
                        .direction(inbound ? Direction.INBOUND : Direction.OUTBOUND)
                        .status(status)
                        .subject(Payloads.text(content.threadTitle()))
                        .text(text(content))
                        .participant(
                                inbound
                                        ? told.customer(content.authorId())
                                        : told.agent(agent(told)))
                        .messageId(messageId(id))
                        .replyTo(answered == null ? null : messageId(answered))
                        .attribute("network", Payloads.text(told.resource().type()))
                        .attribute("foreignId", Payloads.text(content.foreignId()))
                        .attribute("intervention", Payloads.text(content.interventionId()))
                        .attribute("language", Payloads.text(content.language()))
                        .attribute(
                                "attachments",
                                Boolean.TRUE.equals(content.hasAttachment()) ? true : null);
        return told.action().equals("update_exported")
                ? entry.changedAt(told.time()).build()
                : entry.build();
    }

    /** What comes from the source is the customer's, but what the company wrote there itself. */
    private static boolean isInbound(EngageTold told) {
        String author = Payloads.text(told.metadata().authorId());
        return told.action().equals("imported")
                && Payloads.text(told.metadata().creatorId()) == null
                && (author == null
                        || !told.context().own().contains(author.toLowerCase(Locale.ROOT)));
    }

    private static @Nullable String agent(EngageTold told) {
        return Payloads.firstText(
                told.metadata().creatorId(), told.event().userId(), told.metadata().userId());
    }

    private static String part(EngageTold told, @Nullable String status) {
        return switch (told.action()) {
            case "exported" -> "status:" + status;
            case "approved" -> "approved";
            default -> "";
        };
    }

    private static @Nullable String status(EngageTold told) {
        if (!told.action().equals("exported")) {
            return null;
        }
        String written =
                Objects.toString(told.metadata().synchronizationStatus(), "")
                        .toLowerCase(Locale.ROOT);
        return written.contains("unsuccess")
                        || written.contains("fail")
                        || written.contains("error")
                ? "failed"
                : "sent";
    }

    private static @Nullable String text(EngageEvent.Metadata content) {
        return "html".equals(content.bodyInputFormat())
                ? DeskText.html(content.body())
                : DeskText.plain(content.body());
    }

    static String messageId(String id) {
        return "ringcentral-engage:" + id;
    }

    private static Kind kind(@Nullable String type) {
        String kind = half(type, 1);
        if (kind.contains("review")) {
            return Kind.REVIEW;
        }
        return PUBLIC.contains(kind) ? Kind.COMMENT : Kind.MESSAGE;
    }

    private static Channel channel(@Nullable String type) {
        String source = half(type, 0);
        return switch (source) {
            case "email", "mailbox" -> Channel.EMAIL;
            case "sms" -> Channel.SMS;
            case "facebook", "twitter", "instagram", "linkedin", "youtube", "google_my_business" ->
                    PUBLIC.contains(half(type, 1)) || kind(type) == Kind.REVIEW
                            ? Channel.SOCIAL
                            : Channel.MESSAGING;
            case "answers", "lithium", "jive", "community" -> Channel.COMMUNITY;
            case "chat", "dimelo_chat", "engage_messaging", "mobile_messaging", "sdk" ->
                    Channel.CHAT;
            default -> Channel.MESSAGING;
        };
    }

    private static String half(@Nullable String type, int place) {
        String[] halves = Objects.toString(type, "").toLowerCase(Locale.ROOT).split("/", 2);
        return halves.length > place ? halves[place] : "";
    }
}
