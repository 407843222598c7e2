package io.tributary.mappings.vonage;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.mappings.payload.PayloadTimes;
import io.tributary.mappings.payload.Payloads;
import io.tributary.mappings.payload.SmsAddress;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The single fields of an interaction, as the SMS API has them. */
final class VonageSmsConversions {

    private static final DateTimeFormatter PUSHED = strict("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter REACHED = strict("uuMMddHHmm");

    private VonageSmsConversions() {}

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    static String messageId(VonageSms sms) {
        return Payloads.required(sms.messageId(), "messageId");
    }

    static String part(VonageSms sms) {
        String status = status(sms);
        return status == null ? "" : "status:" + status;
    }

    static Direction direction(VonageSms sms) {
        return sms.isReceipt() ? Direction.OUTBOUND : Direction.INBOUND;
    }

    /** The words that all platforms have; null for what came in. */
    static @Nullable String status(VonageSms sms) {
        String status = Payloads.text(sms.status());
        if (status == null) {
            return null;
        }
        String word = status.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "accepted" -> "sent";
            case "buffered" -> "queued";
            case "expired", "rejected", "undeliverable" -> "failed";
            default -> word;
        };
    }

    static Instant time(VonageSms sms) {
        String reached = sms.isReceipt() ? Payloads.text(sms.reachedAt()) : null;
        if (reached != null) {
            return utc(reached, REACHED, "scts");
        }
        String pushed = Payloads.text(sms.pushedAt());
        return pushed == null ? seconds(sms.timestamp()) : utc(pushed, PUSHED, "message-timestamp");
    }

    private static Instant utc(String written, DateTimeFormatter format, String field) {
        try {
            Instant time = LocalDateTime.parse(written, format).toInstant(ZoneOffset.UTC);
            if (PayloadTimes.plausible(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            throw wrong(field);
        }
        throw wrong(field);
    }

    private static Instant seconds(@Nullable String written) {
        String digits = Payloads.required(written, "message-timestamp").strip();
        if (!digits.matches("\\d{1,11}")) {
            throw wrong("timestamp");
        }
        return Instant.ofEpochSecond(Long.parseLong(digits));
    }

    private static PayloadRejected wrong(String field) {
        return new PayloadRejected(field, "must be a date and time as Vonage's SMS API has it");
    }

    static List<Participant> participants(VonageSms sms, VonageContext context) {
        Participant customer =
                new Participant(
                        ParticipantRole.CUSTOMER,
                        null,
                        SmsAddress.identifiers(sms.msisdn(), context.source(), context.region()));
        String company = Payloads.text(sms.to());
        return company == null
                ? List.of(customer)
                : List.of(customer, VonageMessageConversions.company(company));
    }

    /** Parts of a long message keep their number: Vonage gives each an id of its own. */
    static Map<String, Object> attributes(VonageSms sms) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        attributes.put("platform", "vonage");
        VonageContentConversions.put(attributes, "network", "sms");
        VonageContentConversions.put(attributes, "messageType", sms.type());
        VonageContentConversions.put(attributes, "keyword", sms.keyword());
        VonageContentConversions.put(attributes, "clientRef", sms.clientRef());
        VonageContentConversions.put(attributes, "networkCode", sms.networkCode());
        boolean fine = "0".equals(sms.errCode());
        VonageContentConversions.put(attributes, "errorCode", fine ? null : sms.errCode());
        VonageContentConversions.put(attributes, "longMessage", sms.concatRef());
        VonageContentConversions.put(attributes, "longMessagePart", sms.concatPart());
        VonageContentConversions.put(attributes, "longMessageParts", sms.concatTotal());
        return attributes;
    }
}
