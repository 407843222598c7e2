package io.tributary.mappings.sinchconversation;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonPayload;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads messages of both sides, and how far those of the app have come. */
final class SinchMessages {

    private SinchMessages() {}

    /**
     * @param revision 1 for a message that Sinch took sensitive words out of: it replaces the other
     */
    static DeskEntry message(SinchMessage message, SinchTold told, long revision) {
        String id = told.required(message.id(), "id");
        SinchContent content = message.content();
        if (content == null) {
            throw new PayloadRejected(
                    JsonPayload.join(told.name(), "contact_message"), "is missing");
        }
        boolean inbound = message.contactMessage() != null;
        DeskEntry.Builder entry =
                begin(id, message, told)
                        .revision(revision)
                        .direction(inbound ? Direction.INBOUND : Direction.OUTBOUND)
                        .text(content.text())
                        .participant(told.customer(message.contactId(), message.channelIdentity()))
                        .messageId(messageId(id))
                        .attachments(content.files())
                        .attribute("messageType", content.type())
                        .attribute("network", message.channel())
                        .attribute("senderId", message.senderId())
                        .attribute(
                                "injected", Boolean.TRUE.equals(message.injected()) ? true : null);
        if (!inbound) {
            entry.participant(company(content.agent(), told));
        }
        content.answers().forEach(answered -> entry.replyTo(messageId(answered)));
        return entry.build();
    }

    /** How far a message of the app has come, over one channel. */
    static DeskEntry receipt(SinchMessage report, SinchTold told) {
        String id = told.required(report.id(), "message_id");
        String status = status(told.required(report.status(), "status"));
        return begin(id, report, told)
                .part("status:" + status)
                .direction(Direction.OUTBOUND)
                .status(status)
                .participant(told.customer(report.contactId(), report.channelIdentity()))
                .messageId(messageId(id))
                .attribute("network", report.channel())
                .attribute(
                        "error",
                        status.equals("failed") && report.reason() != null
                                ? report.reason().code()
                                : null)
                .build();
    }

    /** What came over a channel and Sinch cannot read; its payload stays in the raw archive. */
    static DeskEntry unsupported(SinchMessage message, SinchTold told) {
        String id = told.required(message.id(), "id");
        return begin(id, message, told)
                .direction(Direction.INBOUND)
                .participant(told.customer(message.contactId(), message.channelIdentity()))
                .messageId(messageId(id))
                .attribute("messageType", "unsupported")
                .attribute("network", message.channel())
                .build();
    }

    private static DeskEntry.Builder begin(String id, SinchMessage message, SinchTold told) {
        return DeskEntry.of("message:" + id, Kind.MESSAGE, told.time(message.acceptTime()))
                .channel(SinchIdentity.where(message.channel()))
                .thread(message.thread());
    }

    static String messageId(String id) {
        return "sinch:" + id;
    }

    private static Participant company(SinchContent.@Nullable Agent agent, SinchTold told) {
        String name = agent == null ? null : agent.displayName();
        return agent != null && "BOT".equals(agent.type())
                ? DeskParty.bot(told.context(), null).name(name).build()
                : DeskParty.agent(told.context(), null).name(name).build();
    }

    /** The words that all platforms have. */
    private static String status(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "queued_on_channel" -> "sent";
            case "switching_channel" -> "queued";
            default -> word.replace('_', '-');
        };
    }
}
