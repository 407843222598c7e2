package io.tributary.mappings.inboundmail;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.WrittenTime;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code postmark}: inbound mails, raw where the server includes the raw content, and the
 * webhooks on sent mails. Settings as of the mapping {@code email}. Records of other types are
 * ignored.
 */
public final class PostmarkMapping implements Mapping {

    private static final String SERVICE = "postmark";

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
     * @throws PayloadRejected if it is neither a mail nor a record
     */
    @Override
    public List<Interaction> map(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        if (root.has("RecordType")) {
            return notices(event, JsonPayload.read(root, Notice.class, ""));
        }
        return ReceivedMails.interactions(
                event, mail(JsonPayload.read(root, Inbound.class, "")), SERVICE);
    }

    /** A mail. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Inbound(
            @JsonProperty("MessageID") @Nullable String messageId,
            @Nullable String from,
            @Nullable String to,
            @Nullable String cc,
            @Nullable String bcc,
            @Nullable String subject,
            @Nullable String date,
            @Nullable String replyTo,
            @Nullable String textBody,
            @Nullable String htmlBody,
            @Nullable String rawEmail,
            @Nullable FromFull fromFull,
            @Nullable List<Header> headers,
            @Nullable List<File> attachments) {}

    /** The sender. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record FromFull(@Nullable String email, @Nullable String name) {}

    /** One of those that are not told otherwise. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Header(@Nullable String name, @Nullable String value) {}

    /** A file that came with it; its bytes stay in the raw archive. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record File(
            @Nullable String name, @Nullable String contentType, @Nullable Long contentLength) {}

    private static ReceivedMail mail(Inbound mail) {
        String id = Payloads.required(Payloads.text(mail.messageId()), "MessageID");
        if (Payloads.text(mail.rawEmail()) != null) {
            return ReceivedMail.whole(
                    Objects.requireNonNull(mail.rawEmail()).getBytes(StandardCharsets.UTF_8), id);
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        put(headers, "From", from(mail));
        put(headers, "To", mail.to());
        put(headers, "Cc", mail.cc());
        put(headers, "Bcc", mail.bcc());
        put(headers, "Subject", mail.subject());
        put(headers, "Date", mail.date());
        put(headers, "Reply-To", mail.replyTo());
        Payloads.list(mail.headers())
                .forEach(each -> put(headers, Objects.toString(each.name(), ""), each.value()));
        return new ReceivedMail(null, headers, mail.textBody(), mail.htmlBody(), files(mail), id);
    }

    private static @Nullable String from(Inbound mail) {
        FromFull full = mail.fromFull();
        String address = full == null ? mail.from() : full.email();
        String name = full == null ? null : Payloads.text(full.name());
        return name == null || address == null
                ? address
                : "\"" + name.replaceAll("[\"\\\\]", "") + "\" <" + address + ">";
    }

    private static void put(
            List<Map.Entry<String, String>> headers, String name, @Nullable String value) {
        if (Payloads.text(value) != null) {
            headers.add(Map.entry(name, Objects.requireNonNull(value)));
        }
    }

    private static List<Attachment> files(Inbound mail) {
        return Payloads.list(mail.attachments()).stream()
                .map(
                        file ->
                                new Attachment(
                                        Payloads.text(file.name()),
                                        Payloads.text(file.contentType()),
                                        file.contentLength(),
                                        null))
                .toList();
    }

    /** What Postmark tells of a sent mail. */
    @JsonNaming(PropertyNamingStrategies.UpperCamelCaseStrategy.class)
    record Notice(
            @Nullable String recordType,
            @JsonProperty("ID") @Nullable String id,
            @JsonProperty("MessageID") @Nullable String messageId,
            @JsonAlias("Email") @Nullable String recipient,
            @Nullable String description,
            @Nullable String details,
            @Nullable Boolean suppressSending,
            @JsonAlias({"DeliveredAt", "BouncedAt", "ReceivedAt", "ChangedAt"})
                    @JsonDeserialize(using = WrittenTime.class)
                    @Nullable Instant at) {}

    private static List<Interaction> notices(RawEvent event, Notice notice) {
        String status =
                switch (Objects.toString(notice.recordType(), "")) {
                    case "Delivery" -> "delivered";
                    case "Bounce" -> "bounced";
                    case "SpamComplaint" -> "complained";
                    case "Open" -> "read";
                    case "Click" -> "clicked";
                    case "SubscriptionChange" ->
                            Boolean.TRUE.equals(notice.suppressSending()) ? "unsubscribed" : null;
                    default -> null;
                };
        if (status == null) {
            return List.of();
        }
        String mail = Payloads.required(Payloads.text(notice.messageId()), "MessageID");
        Instant time = Payloads.required(notice.at(), "ReceivedAt");
        DeskContext desk = DeskContext.of(event, SERVICE);
        String id =
                Objects.requireNonNullElse(
                        Payloads.text(notice.id()),
                        mail + ":" + status + ":" + time.toEpochMilli());
        return DeskEntries.interactions(
                List.of(
                        new MailNotice(
                                        id,
                                        status,
                                        time,
                                        notice.recipient(),
                                        mail + "@mtasv.net",
                                        Payloads.firstText(notice.description(), notice.details()))
                                .entry(desk, SERVICE)),
                desk);
    }
}
