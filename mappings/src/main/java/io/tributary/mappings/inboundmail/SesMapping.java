package io.tributary.mappings.inboundmail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code ses}: what Amazon SES receives and tells over SNS, in SNS's envelope or delivered
 * raw, and the same as an event for a function ({@code Records}). A mail comes whole if its receipt
 * rule has the action SNS; otherwise its headers alone are told. Settings as of the mapping {@code
 * email}.
 *
 * <p>Ignored on purpose: the messages of SNS itself about the subscription, what is sent, and
 * notifications that are not known.
 */
public final class SesMapping implements Mapping {

    private static final String SERVICE = "ses";

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
     * @throws PayloadRejected if it is no notification
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        // What has a type is signed as SNS's envelope, and nothing beside it is.
        if (root.has("Type")) {
            return enveloped(event, root, "");
        }
        if (root.has("Records")) {
            List<Interaction> interactions = new ArrayList<>();
            JsonNode records = root.path("Records");
            for (int i = 0; i < records.size(); i++) {
                interactions.addAll(record(event, records.get(i), "Records[" + i + "]"));
            }
            return interactions;
        }
        return notification(event, root, "");
    }

    private static List<Interaction> record(RawEvent event, JsonNode record, String path) {
        if (record.path("ses").isObject()) {
            return received(event, record.path("ses"), path + ".ses");
        }
        return enveloped(event, record.path("Sns"), path + ".Sns");
    }

    private static List<Interaction> enveloped(RawEvent event, JsonNode envelope, String path) {
        String type =
                Payloads.required(
                        Payloads.text(envelope.path("Type").asText("")),
                        JsonPayload.join(path, "Type"));
        if (!type.equals("Notification")) {
            return List.of();
        }
        String field = JsonPayload.join(path, "Message");
        String message =
                Payloads.required(Payloads.text(envelope.path("Message").asText("")), field);
        JsonNode inside;
        try {
            inside = JsonPayload.object(message.getBytes(StandardCharsets.UTF_8));
        } catch (PayloadRejected e) {
            throw new PayloadRejected(field, "is not a JSON object");
        }
        return notification(event, inside, field);
    }

    private static List<Interaction> notification(RawEvent event, JsonNode told, String path) {
        String type =
                Payloads.required(
                        Payloads.firstText(
                                told.path("notificationType").asText(""),
                                told.path("eventType").asText("")),
                        JsonPayload.join(path, "notificationType"));
        return switch (type) {
            case "Received" -> received(event, told, path);
            case "Bounce" -> sent(event, told, path, "bounce", "bouncedRecipients", "bounced");
            case "Complaint" ->
                    sent(event, told, path, "complaint", "complainedRecipients", "complained");
            case "Delivery" -> sent(event, told, path, "delivery", "recipients", "delivered");
            case "DeliveryDelay" ->
                    sent(event, told, path, "deliveryDelay", "delayedRecipients", "delayed");
            case "Open" -> sent(event, told, path, "open", "", "read");
            case "Click" -> sent(event, told, path, "click", "", "clicked");
            default -> List.of();
        };
    }

    private static List<Interaction> received(RawEvent event, JsonNode told, String path) {
        JsonNode mail = told.path("mail");
        String id =
                Payloads.required(
                        Payloads.text(mail.path("messageId").asText("")),
                        JsonPayload.join(path, "mail.messageId"));
        JsonNode content = told.path("content");
        if (content.isTextual()) {
            boolean base64 =
                    told.path("receipt")
                            .path("action")
                            .path("encoding")
                            .asText("")
                            .equalsIgnoreCase("BASE64");
            return ReceivedMails.interactions(
                    event, ReceivedMail.whole(bytes(content.asText(), base64, path), id), SERVICE);
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (JsonNode header : mail.path("headers")) {
            headers.add(Map.entry(header.path("name").asText(""), header.path("value").asText("")));
        }
        return ReceivedMails.interactions(
                event, new ReceivedMail(null, headers, null, null, List.of(), id), SERVICE);
    }

    private static byte[] bytes(String content, boolean base64, String path) {
        try {
            return base64
                    ? Base64.getMimeDecoder().decode(content)
                    : content.getBytes(StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes the mail.
            throw new PayloadRejected(JsonPayload.join(path, "content"), "is not base64");
        }
    }

    /** So that times are read as everywhere. */
    record Happened(@JsonDeserialize(using = WrittenTime.class) @Nullable Instant timestamp) {}

    /** One notice a recipient; opens and clicks do not tell whose they are. */
    private static List<Interaction> sent(
            RawEvent event,
            JsonNode told,
            String path,
            String block,
            String recipients,
            String status) {
        DeskContext desk = DeskContext.of(event, SERVICE);
        String where = JsonPayload.join(path, block);
        Happened happened = JsonPayload.read(told.path(block), Happened.class, where);
        Instant time =
                Payloads.required(happened.timestamp(), JsonPayload.join(where, "timestamp"));
        String sent =
                Payloads.required(
                        Payloads.text(told.path("mail").path("messageId").asText("")),
                        JsonPayload.join(path, "mail.messageId"));
        JsonNode whom = told.path(block).path(recipients);
        if (recipients.isEmpty()) {
            whom = told.path("mail").path("destination");
        }
        List<DeskEntry> entries = new ArrayList<>();
        for (JsonNode each : whom) {
            String address =
                    each.isTextual() ? each.asText() : each.path("emailAddress").asText("");
            String id =
                    sent
                            + ":"
                            + status
                            + ":"
                            + time.toEpochMilli()
                            + ":"
                            + address.toLowerCase(Locale.ROOT);
            entries.add(
                    new MailNotice(
                                    id,
                                    status,
                                    time,
                                    Payloads.text(address),
                                    messageId(told.path("mail"), sent),
                                    reason(each, told.path(block)))
                            .entry(desk, SERVICE));
        }
        return DeskEntries.interactions(entries, desk);
    }

    /** As the mail itself has it; the headers are told only if SES is set up so. */
    private static String messageId(JsonNode mail, String sent) {
        String told = Payloads.text(mail.path("commonHeaders").path("messageId").asText(""));
        return told == null ? sent + "@email.amazonses.com" : told;
    }

    private static @Nullable String reason(JsonNode recipient, JsonNode block) {
        return Payloads.firstText(
                recipient.path("diagnosticCode").asText(""),
                block.path("complaintFeedbackType").asText(""),
                block.path("bounceType").asText(""),
                block.path("smtpResponse").asText(""));
    }
}
