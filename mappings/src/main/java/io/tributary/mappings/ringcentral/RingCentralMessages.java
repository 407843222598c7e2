package io.tributary.mappings.ringcentral;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallEnd;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParties;
import io.tributary.mappings.payload.Payloads;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Voicemails, faxes, SMS and pages. A later state of a message replaces the one before. */
final class RingCentralMessages {

    private RingCentralMessages() {}

    static CallPart part(RingCentralMessage message, String path, CallContext context) {
        Kind kind = "Voicemail".equals(message.type()) ? Kind.VOICEMAIL : Kind.MESSAGE;
        boolean written = "SMS".equals(message.type()) || "Pager".equals(message.type());
        String words = Payloads.text(message.subject());
        return CallPart.of(
                        "message:" + Payloads.required(message.id(), path + "id").strip(),
                        "",
                        parties(message, path, context),
                        Payloads.required(message.creationTime(), path + "creationTime"))
                .kind(kind, channel(message))
                .revision(
                        message.lastModifiedTime() == null
                                ? 0
                                : message.lastModifiedTime().toEpochMilli())
                .thread(message.thread())
                .status(status(message))
                .subject(written ? null : message.type())
                .text(written ? words : null)
                .attachments(files(message))
                .attribute("type", Payloads.text(message.type()))
                .attribute("readStatus", Payloads.text(message.readStatus()))
                .attribute("availability", Payloads.text(message.availability()))
                .attribute("pages", message.faxPageCount())
                .build();
    }

    private static Channel channel(RingCentralMessage message) {
        return switch (Objects.toString(message.type(), "")) {
            case "SMS" -> Channel.SMS;
            case "Voicemail" -> Channel.PHONE;
            case "Pager" -> Channel.CHAT;
            default -> Channel.OTHER;
        };
    }

    /** The words that all platforms have; what was received has no status. */
    private static @Nullable String status(RingCentralMessage message) {
        String word = Objects.toString(message.messageStatus(), "").toLowerCase(Locale.ROOT);
        return switch (word) {
            case "", "received" -> null;
            case "deliveryfailed", "sendingfailed" -> "failed";
            default -> word;
        };
    }

    private static CallParties parties(
            RingCentralMessage message, String path, CallContext context) {
        String told = Payloads.required(message.direction(), path + "direction");
        CallEnd sender = RingCentralParty.end(message.from(), null);
        List<CallEnd> recipients =
                Payloads.list(message.to()).stream()
                        .map(each -> RingCentralParty.end(each, null))
                        .toList();
        CallEnd first = recipients.isEmpty() ? CallEnd.unknown() : recipients.get(0);
        return switch (told) {
            case "Inbound" ->
                    sender.isInside(context)
                            ? CallParties.of(Direction.INTERNAL, sender, first, true, context)
                            : CallParties.of(Direction.INBOUND, sender, first, true, context);
            case "Outbound" ->
                    !recipients.isEmpty()
                                    && recipients.stream().allMatch(each -> each.isInside(context))
                            ? CallParties.of(Direction.INTERNAL, sender, first, true, context)
                            : toOutside(sender, recipients, context);
            default -> throw new PayloadRejected(path + "direction", "must be Inbound or Outbound");
        };
    }

    /** Each recipient outside is a customer. */
    private static CallParties toOutside(
            CallEnd sender, List<CallEnd> recipients, CallContext context) {
        Stream<CallEnd> outside =
                recipients.isEmpty() ? Stream.of(CallEnd.unknown()) : recipients.stream();
        List<Participant> all =
                Stream.concat(
                                outside.filter(each -> !each.isInside(context))
                                        .map(each -> each.customer(context)),
                                Stream.of(sender)
                                        .map(each -> each.agent(context))
                                        .filter(Objects::nonNull))
                        .distinct()
                        .toList();
        return new CallParties(Direction.OUTBOUND, all);
    }

    private static List<Attachment> files(RingCentralMessage message) {
        return Payloads.list(message.attachments()).stream()
                .filter(file -> !"text/plain".equals(file.contentType()))
                .map(
                        file ->
                                new Attachment(
                                        Payloads.firstText(file.fileName(), file.id()),
                                        Payloads.text(file.contentType()),
                                        file.size() == null || file.size() < 0 ? null : file.size(),
                                        Payloads.text(file.uri())))
                .toList();
    }
}
