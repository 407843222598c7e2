package io.tributary.mappings.email;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells mail that nobody wrote from mail that somebody did: auto-replies (RFC 3834, and what was in
 * use before it and still is), bulk mail, mailing lists (RFC 2919, RFC 2369).
 */
final class AutomaticMail {

    private static final Pattern LIST_ID = Pattern.compile("<([^<>\\s]{1,255})>");
    private static final Pattern AWAY_SUBJECT =
            Pattern.compile(
                    "(?iu)(auto(matic)?[ -]?(reply|response)|out of (the )?office|automatische antwort"
                            + "|abwesenheits|réponse automatique|respuesta automática"
                            + "|resposta automática|risposta automatica|automatisch antwoord)\\b.{0,200}");
    private static final Set<String> MACHINE_PRECEDENCE = Set.of("bulk", "junk", "auto_reply");
    private static final List<String> LIST_FIELDS =
            List.of("list-id", "list-post", "list-unsubscribe", "mailing-list");
    private static final List<String> RESPONDER_FIELDS =
            List.of("x-autoreply", "x-autorespond", "x-autoresponder", "x-apple-action");

    private AutomaticMail() {}

    static Map<String, Object> attributes(MimeHeaders headers) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (isAutomatic(headers)) {
            attributes.put("automatic", true);
        }
        String submitted = headers.token("auto-submitted");
        if (!submitted.isEmpty()) {
            attributes.put("autoSubmitted", submitted);
        }
        if (isList(headers)) {
            attributes.put("list", true);
            Matcher id = LIST_ID.matcher(Objects.requireNonNullElse(headers.first("list-id"), ""));
            if (id.find()) {
                attributes.put("listId", id.group(1));
            }
        }
        return attributes;
    }

    private static boolean isAutomatic(MimeHeaders headers) {
        String submitted = headers.token("auto-submitted");
        String subject = Objects.requireNonNullElse(headers.text("subject"), "");
        return (!submitted.isEmpty() && !submitted.equals("no"))
                || (isSentByMachine(headers) && !isList(headers))
                || RESPONDER_FIELDS.stream().anyMatch(headers::has)
                || headers.all("return-path").stream().anyMatch(each -> each.strip().equals("<>"))
                || AWAY_SUBJECT.matcher(subject).lookingAt();
    }

    /** A machine sent it; but what a list or a notification service sends, a person wrote. */
    private static boolean isSentByMachine(MimeHeaders headers) {
        String suppress = headers.token("x-auto-response-suppress");
        return (!suppress.isEmpty() && !suppress.equals("none"))
                || MACHINE_PRECEDENCE.contains(headers.token("precedence"));
    }

    private static boolean isList(MimeHeaders headers) {
        return LIST_FIELDS.stream().anyMatch(headers::has)
                || headers.token("precedence").equals("list");
    }
}
