package io.tributary.mappings.hubspot.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.IdentifierView;
import io.tributary.history.query.InteractionView;
import io.tributary.mappings.comment.HistoryComments;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The properties of contacts and activities of HubSpot. What the hub does not know of a contact is
 * left as it is; of an activity it is emptied. A pure function.
 *
 * @param source that HubSpot's own events come in by: what it told itself is not told back
 */
public record HubSpotHistory(String source) {

    public static final String EMAIL = "email";

    /** HubSpot takes 65,536 characters, once what HTML needs is escaped. */
    private static final int MOST_TEXT = 60_000;

    private static final int MOST_LINE = 1_000;
    private static final String CONTACT = "hubspot.contact";
    private static final HistoryComments WORDS = new HistoryComments("");

    public boolean isOfHubSpot(InteractionView view) {
        return view.interaction().source().equals(source);
    }

    /** HubSpot's ids of the customer's contacts, as far as HubSpot told of them itself. */
    public List<String> contacts(CustomerView customer) {
        return customer.identifiers().stream()
                .filter(each -> each.type().equals(CONTACT) && !each.shared())
                .map(IdentifierView::value)
                .filter(id -> id.matches("\\d{1,18}"))
                .distinct()
                .toList();
    }

    public Map<String, String> contact(CustomerView customer) {
        Map<String, String> properties = new LinkedHashMap<>();
        first(customer, EMAIL).ifPresent(email -> properties.put(EMAIL, email));
        first(customer, "phone").ifPresent(phone -> properties.put("phone", phone));
        if (customer.name() != null && !customer.name().isBlank()) {
            String[] words = customer.name().strip().split("\\s+", 2);
            properties.put("firstname", cut(words[0], MOST_LINE));
            if (words.length > 1) {
                properties.put("lastname", cut(words[1], MOST_LINE));
            }
        }
        return properties;
    }

    private static Optional<String> first(CustomerView customer, String type) {
        return customer.identifiers().stream()
                .filter(each -> each.type().equals(type) && !each.shared())
                .map(IdentifierView::value)
                .findFirst();
    }

    public Map<String, String> activity(InteractionView view) {
        Interaction interaction = view.interaction();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("hs_timestamp", interaction.occurredAt().toString());
        switch (EngagementKind.of(interaction)) {
            case CALLS -> call(interaction, properties);
            case EMAILS -> mail(interaction, properties);
            case COMMUNICATIONS -> {
                properties.put(
                        "hs_communication_channel_type",
                        EngagementKind.isOfWhatsApp(interaction) ? "WHATS_APP" : "SMS");
                properties.put("hs_communication_logged_from", "CRM");
                properties.put("hs_communication_body", html(interaction.text()));
            }
            case NOTES -> properties.put("hs_note_body", html(WORDS.told(view).text()));
        }
        return properties;
    }

    private static void call(Interaction interaction, Map<String, String> properties) {
        boolean outbound = interaction.direction() == Direction.OUTBOUND;
        String theirs = identifier(interaction, ParticipantRole.CUSTOMER, "phone");
        String ours = identifier(interaction, ParticipantRole.AGENT, "phone");
        properties.put("hs_call_direction", outbound ? "OUTBOUND" : "INBOUND");
        properties.put("hs_call_from_number", outbound ? ours : theirs);
        properties.put("hs_call_to_number", outbound ? theirs : ours);
        properties.put("hs_call_status", callStatus(interaction));
        properties.put("hs_call_title", title(interaction));
        properties.put("hs_call_body", html(interaction.text()));
        properties.put(
                "hs_call_duration",
                interaction.endedAt() == null
                        ? ""
                        : String.valueOf(
                                Duration.between(interaction.occurredAt(), interaction.endedAt())
                                        .toMillis()));
    }

    private static String title(Interaction interaction) {
        String subject = Objects.toString(interaction.subject(), "").strip();
        return cut(subject.isEmpty() ? interaction.kind().wireName() : subject, MOST_LINE);
    }

    private static String callStatus(Interaction interaction) {
        return switch (Objects.toString(interaction.status(), "")) {
            case "answered" -> "COMPLETED";
            case "busy" -> "BUSY";
            case "no-answer" -> "NO_ANSWER";
            case "failed" -> "FAILED";
            case "canceled" -> "CANCELED";
            case "ringing" -> "RINGING";
            case "in-progress" -> "IN_PROGRESS";
            case "queued" -> "QUEUED";
            default -> "";
        };
    }

    private static void mail(Interaction interaction, Map<String, String> properties) {
        boolean inbound = interaction.direction() == Direction.INBOUND;
        properties.put("hs_email_direction", inbound ? "INCOMING_EMAIL" : "EMAIL");
        properties.put(
                "hs_email_status",
                inbound ? "" : "failed".equals(interaction.status()) ? "BOUNCED" : "SENT");
        properties.put(
                "hs_email_subject", cut(Objects.toString(interaction.subject(), ""), MOST_LINE));
        properties.put("hs_email_text", cut(Objects.toString(interaction.text(), ""), MOST_TEXT));
        properties.put("hs_email_headers", headers(interaction, inbound));
    }

    /** The addresses are read from it alone. */
    private static String headers(Interaction interaction, boolean inbound) {
        ObjectNode theirs = address(interaction, ParticipantRole.CUSTOMER);
        ObjectNode ours = address(interaction, ParticipantRole.AGENT);
        ObjectNode headers = JsonNodeFactory.instance.objectNode();
        headers.set("from", inbound ? theirs : ours);
        headers.putArray("to").add(inbound ? ours : theirs);
        headers.putArray("cc");
        headers.putArray("bcc");
        return headers.toString();
    }

    private static ObjectNode address(Interaction interaction, ParticipantRole role) {
        ObjectNode address = JsonNodeFactory.instance.objectNode();
        address.put("email", identifier(interaction, role, "email"));
        interaction.participants().stream()
                .filter(each -> each.role() == role && each.name() != null)
                .findFirst()
                .map(Participant::name)
                .ifPresent(
                        name -> {
                            String[] words = name.strip().split("\\s+", 2);
                            address.put("firstName", words[0]);
                            address.put("lastName", words.length > 1 ? words[1] : "");
                        });
        return address;
    }

    private static String identifier(Interaction interaction, ParticipantRole role, String type) {
        return interaction.participants().stream()
                .filter(each -> each.role() == role)
                .flatMap(each -> each.identifiers().stream())
                .filter(each -> each.type().equals(type))
                .map(Identifier::value)
                .findFirst()
                .orElse("");
    }

    /** Cut before it is escaped, so that no entity is, and shorter if much is to be escaped. */
    private static String html(@Nullable String text) {
        String plain = Objects.toString(text, "").strip();
        int most = MOST_TEXT;
        String written = escaped(cut(plain, most));
        while (written.length() > MOST_TEXT) {
            most /= 2;
            written = escaped(cut(plain, most));
        }
        return written;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\R", "<br>");
    }

    /** Never between the two halves of a character. */
    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(
                0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
