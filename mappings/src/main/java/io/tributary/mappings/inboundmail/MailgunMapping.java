package io.tributary.mappings.inboundmail;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.email.FormData;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.PayloadTimes;
import io.tributary.mappings.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code mailgun}: mails that a route forwards, taken apart or raw ({@code body-mime}), and
 * the webhooks on sent mails, today's in JSON and the older ones as forms. Settings as of the
 * mapping {@code email}.
 *
 * <p>Ignored on purpose: {@code accepted}, which says nothing of the recipient, and events that are
 * not known.
 */
public final class MailgunMapping implements Mapping {

    private static final String SERVICE = "mailgun";

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
     * @throws PayloadRejected if it is neither a form nor a webhook in JSON
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        if (InboundForms.start(event.body()).startsWith("{")) {
            return notices(event, json(JsonPayload.object(event.body())));
        }
        FormData form = FormData.parse(event.body());
        return form.text("event") == null
                ? ReceivedMails.interactions(event, mail(form), SERVICE)
                : notices(event, old(form));
    }

    private static List<Interaction> notices(RawEvent event, @Nullable MailNotice notice) {
        DeskContext desk = DeskContext.of(event, SERVICE);
        return notice == null
                ? List.of()
                : DeskEntries.interactions(List.of(notice.entry(desk, SERVICE)), desk);
    }

    private static ReceivedMail mail(FormData form) {
        byte[] raw = form.bytes("body-mime");
        if (raw != null) {
            return ReceivedMail.whole(raw, form.text("token"));
        }
        return new ReceivedMail(
                null,
                headers(Payloads.required(form.text("message-headers"), "message-headers")),
                form.text("body-plain"),
                form.text("body-html"),
                form.files(),
                form.text("token"));
    }

    /** A list of pairs; values that Mailgun has taken apart are of no use here. */
    private static List<Map.Entry<String, String>> headers(String json) {
        JsonNode pairs;
        try {
            pairs = JsonPayload.document(json.getBytes(StandardCharsets.UTF_8));
        } catch (PayloadRejected e) {
            throw new PayloadRejected("message-headers", "is not JSON");
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (JsonNode pair : pairs) {
            if (pair.path(0).isTextual() && pair.path(1).isTextual()) {
                headers.add(Map.entry(pair.path(0).asText(), pair.path(1).asText()));
            }
        }
        return headers;
    }

    private static @Nullable MailNotice json(JsonNode root) {
        JsonNode data = root.path("event-data");
        String event =
                Payloads.required(Payloads.text(data.path("event").asText("")), "event-data.event");
        boolean temporary = data.path("severity").asText("").equals("temporary");
        String status = event.equals("failed") && temporary ? "delayed" : status(event);
        if (status == null) {
            return null;
        }
        JsonNode delivery = data.path("delivery-status");
        return new MailNotice(
                Payloads.required(Payloads.text(data.path("id").asText("")), "event-data.id"),
                status,
                time(plain(data.path("timestamp")), "event-data.timestamp"),
                Payloads.text(data.path("recipient").asText("")),
                Payloads.text(data.path("message").path("headers").path("message-id").asText("")),
                Payloads.firstText(
                        delivery.path("message").asText(""),
                        delivery.path("description").asText(""),
                        data.path("reason").asText("")));
    }

    private static @Nullable MailNotice old(FormData form) {
        String status = status(Objects.toString(form.text("event"), ""));
        return status == null
                ? null
                : new MailNotice(
                        Payloads.required(form.text("token"), "token"),
                        status,
                        time(Objects.toString(form.text("timestamp"), ""), "timestamp"),
                        form.text("recipient"),
                        Payloads.firstText(form.text("Message-Id"), form.text("message-id")),
                        Payloads.firstText(
                                form.text("description"), form.text("error"), form.text("reason")));
    }

    private static @Nullable String status(String event) {
        return Map.of(
                        "delivered", "delivered",
                        "failed", "bounced",
                        "bounced", "bounced",
                        "dropped", "bounced",
                        "rejected", "bounced",
                        "complained", "complained",
                        "opened", "read",
                        "clicked", "clicked",
                        "unsubscribed", "unsubscribed")
                .get(event);
    }

    private static String plain(JsonNode number) {
        return number.isNumber() ? number.decimalValue().toPlainString() : number.asText("");
    }

    private static Instant time(String seconds, String field) {
        if (seconds.matches("\\d{1,12}(\\.\\d{1,9})?")) {
            Instant time = Instant.ofEpochMilli((long) (Double.parseDouble(seconds) * 1000));
            if (PayloadTimes.plausible(time)) {
                return time;
            }
        }
        throw new PayloadRejected(field, "must be seconds since 1970");
    }
}
