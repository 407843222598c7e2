package io.tributary.faults.load;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Requests as platforms make them. What an event says follows from its number alone. */
final class Bodies {

    private static final String CHAT = "/webhooks/whatsapp/main";
    private static final int PERSONS_EACH_GROUP = 5;
    private static final int EVENTS_EACH_PERSON = 20;

    @SuppressWarnings("TimeInStaticInitializer") // of the whole run
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);

    private static final String MESSAGE =
            """
            {"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{\
            "field":"messages","value":{"messaging_product":"whatsapp",\
            "metadata":{"display_phone_number":"34900000000","phone_number_id":"1"},\
            "contacts":[{"profile":{"name":"Customer"},"wa_id":"%1$d"}],\
            "messages":[{"from":"%1$d","id":"%2$s","timestamp":"%3$d",\
            "type":"text","text":{"body":"%4$s"}}]}}]}]}""";
    private static final String EVENT =
            """
            {"source":"bot/faults","sourceEventId":"%s","revision":%d,"deleted":%b,\
            "kind":"message","channel":"chat","direction":"inbound","occurredAt":"%s",\
            "text":"%s","participants":[{"role":"customer","identifiers":[\
            {"type":"phone","value":"+%d"},{"type":"email","value":"p%d.%d@example.com"}]}]}""";

    private final Mac mac;
    private final long persons;

    Bodies(String secret, long events) {
        persons = Math.max(PERSONS_EACH_GROUP, events / EVENTS_EACH_PERSON);
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** A chat message, whose webhook is signed. */
    Sent message(long number) {
        String id = "wamid." + number;
        long at = occurredAt(number).getEpochSecond();
        String body = MESSAGE.formatted(phone(person(number)), id, at, text(id, 0));
        return signed(id, false, body);
    }

    /** Signed as it should be, and cut in the middle. */
    Sent poison(long number) {
        String id = "poison-" + number;
        return signed(id, true, "{\"object\":\"whatsapp_business_account\",\"entry\":\"" + id);
    }

    /** With a phone number and an address, which makes customers one where they meet. */
    Sent event(long number, int revision) {
        String id = "event-" + number;
        long person = person(number);
        // One of a hundred gives the number of another person of the group.
        long caller = number % 100 == 7 ? person - person % PERSONS_EACH_GROUP : person;
        String body =
                EVENT.formatted(
                        id,
                        revision,
                        revision == Sent.WITHDRAWN,
                        occurredAt(number),
                        text(id, revision),
                        phone(caller),
                        person,
                        number % 3);
        return new Sent(
                id, revision, false, "/events", body.getBytes(StandardCharsets.UTF_8), null);
    }

    /** What is stored of it must say so. */
    static String text(String id, int revision) {
        return "This is " + id + " in revision " + revision;
    }

    private long person(long number) {
        return Math.floorMod((number * 0x9E3779B97F4A7C15L) >>> 17, persons);
    }

    private static long phone(long person) {
        return 34_600_000_000L + person;
    }

    private static Instant occurredAt(long number) {
        Instant day = NOW.minusSeconds(Math.floorMod(number * 7919, 86_400L));
        return switch ((int) (number % 50)) {
            case 0 -> day.minus(30, ChronoUnit.DAYS);
            case 1 -> day.plus(2, ChronoUnit.DAYS);
            default -> day;
        };
    }

    private Sent signed(String id, boolean poison, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        String signature = "sha256=" + HexFormat.of().formatHex(mac.doFinal(body));
        return new Sent(id, 0, poison, CHAT, body, signature);
    }
}
