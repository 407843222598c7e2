package io.tributary.mappings.slack;

import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.mappings.payload.Payloads;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a message says, whose it is, and what it answers. */
final class SlackMessageConversions {

    private SlackMessageConversions() {}

    /** Apps that write are the company's. */
    static Direction direction(SlackPosting posting, SlackContext context) {
        return posting.message().isOfApp() || isCompany(posting.message(), context)
                ? Direction.OUTBOUND
                : Direction.INBOUND;
    }

    private static boolean isCompany(SlackMessage message, SlackContext context) {
        return context.isOwn(message.user())
                || context.isOwn(
                        Payloads.firstText(
                                message.userTeam(), message.sourceTeam(), message.team()));
    }

    static List<Participant> participants(SlackPosting posting, SlackContext context) {
        SlackMessage message = posting.message();
        if (message.isOfApp()) {
            return List.of(SlackParties.app(message, context));
        }
        ParticipantRole role =
                isCompany(message, context) ? ParticipantRole.AGENT : ParticipantRole.CUSTOMER;
        return List.of(SlackParties.user(role, message.user(), null, List.of(), context));
    }

    static @Nullable String text(SlackPosting posting) {
        SlackMessage message = posting.message();
        String text = SlackText.plain(message.text());
        return text == null
                ? Payloads.list(message.attachments()).stream()
                        .map(
                                each ->
                                        SlackText.plain(
                                                Payloads.firstText(each.text(), each.fallback())))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null)
                : text;
    }

    static String thread(SlackPosting posting, SlackContext context) {
        return SlackNames.thread(
                posting.channel(),
                posting.channelType(),
                posting.message().threadTs(),
                posting.stamp(context));
    }

    /** An answer follows the first message of its thread. */
    static List<String> replyTo(SlackPosting posting, SlackContext context) {
        String root = Payloads.text(posting.message().threadTs());
        return root == null || root.equals(posting.message().ts())
                ? List.of()
                : List.of(context.global(SlackNames.message(posting.channel(), root)));
    }

    static List<Attachment> attachments(SlackPosting posting) {
        return Payloads.list(posting.message().files()).stream()
                .map(
                        file ->
                                new Attachment(
                                        Payloads.firstText(file.name(), file.title()),
                                        Payloads.text(file.mimetype()),
                                        file.size(),
                                        Payloads.firstText(
                                                file.urlPrivateDownload(), file.urlPrivate())))
                .toList();
    }

    static Map<String, Object> attributes(SlackPosting posting) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "slack");
        attributes.put("channel", posting.channel());
        String subtype = Payloads.text(posting.message().subtype());
        if (subtype != null) {
            attributes.put("subtype", subtype);
        }
        if (posting.message().edited() != null) {
            attributes.put("edited", true);
        }
        return attributes;
    }
}
