package io.tributary.mappings.inboundmail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.email.FormData;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code sendgrid}: mails of the Inbound Parse webhook, taken apart or raw, and the events
 * of sent mails. Settings as of the mapping {@code email}.
 *
 * <p>Ignored on purpose: {@code processed}, which says nothing of the recipient, subscriptions to
 * groups, and events that are not known.
 */
public final class SendGridMapping implements Mapping {

    private static final String SERVICE = "sendgrid";

    @Override
    public String name() {
        return SERVICE;
    }

    @Override
    public String platform() {
        return SERVICE;
    }

    /**
     * {@inheritDoc}
     *
     * @throws PayloadRejected if it is neither a form with a mail nor a list of events
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        String start = InboundForms.start(event.body());
        return start.startsWith("[")
                ? events(event)
                : ReceivedMails.interactions(event, mail(FormData.parse(event.body())), SERVICE);
    }

    private static ReceivedMail mail(FormData form) {
        byte[] raw = form.bytes("email");
        if (raw != null) {
            return ReceivedMail.whole(raw, null);
        }
        String headers = Payloads.required(form.text("headers"), "headers");
        return new ReceivedMail(
                null,
                InboundForms.headers(headers),
                form.text("text"),
                form.text("html"),
                form.files(),
                null);
    }

    /** An event of a sent mail. */
    record Event(
            @Nullable String event,
            @Nullable String email,
            @JsonProperty("sg_event_id") @Nullable String id,
            @JsonProperty("smtp-id") @Nullable String smtpId,
            @Nullable String reason,
            @Nullable String response,
            @JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp) {}

    private static List<Interaction> events(RawEvent raw) {
        DeskContext desk = DeskContext.of(raw, SERVICE);
        JsonNode list = JsonPayload.document(raw.body());
        List<DeskEntry> entries = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String path = "[" + i + "]";
            Event event = JsonPayload.read(list.get(i), Event.class, path);
            String status =
                    status(Payloads.required(event.event(), JsonPayload.join(path, "event")));
            if (status != null) {
                entries.add(notice(event, status, path).entry(desk, SERVICE));
            }
        }
        return DeskEntries.interactions(entries, desk);
    }

    private static MailNotice notice(Event event, String status, String path) {
        return new MailNotice(
                Payloads.required(Payloads.text(event.id()), JsonPayload.join(path, "sg_event_id")),
                status,
                Payloads.required(event.timestamp(), JsonPayload.join(path, "timestamp")),
                event.email(),
                event.smtpId(),
                Payloads.firstText(event.reason(), event.response()));
    }

    private static @Nullable String status(String event) {
        return Map.of(
                        "delivered", "delivered",
                        "deferred", "delayed",
                        "bounce", "bounced",
                        "dropped", "bounced",
                        "spamreport", "complained",
                        "open", "read",
                        "click", "clicked",
                        "unsubscribe", "unsubscribed",
                        "group_unsubscribe", "unsubscribed")
                .get(Objects.requireNonNull(event));
    }
}
