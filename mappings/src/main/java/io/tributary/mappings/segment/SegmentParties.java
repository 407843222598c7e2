package io.tributary.mappings.segment;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who made a call. Whoever has read a page knows its write key, so that user ids, addresses and
 * numbers are claims, with the proof that the source sets for them: as if they had been typed into
 * a form.
 */
final class SegmentParties {

    private static final String UUID =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";
    private static final Map<String, List<String>> TRAITS =
            Map.of(
                    "birthDate", List.of("birthday", "birthDate"),
                    "street", List.of("address.street"),
                    "city", List.of("address.city"),
                    "postalCode", List.of("address.postalCode", "address.postal_code"));

    private SegmentParties() {}

    static List<Participant> of(SegmentEvent event, SegmentCall call) {
        List<Participant> parties = new ArrayList<>();
        parties.add(customer(event, call));
        String agent = event.property("agent_id");
        if (agent != null) {
            Identifier id = Identifier.scoped("agent", call.source(), agent, Proof.STATED);
            String name = event.property("agent_name", "agent_username");
            parties.add(new Participant(ParticipantRole.AGENT, name, List.of(id)));
        }
        return List.copyOf(parties);
    }

    private static Participant customer(SegmentEvent event, SegmentCall call) {
        List<JsonNode> traits = traits(event, call);
        List<Identifier> ids = new ArrayList<>();
        account(event.userId(), call, ids);
        if (event.previousId() != null) {
            previous(event, call, ids);
        }
        String email = first(traits, "email");
        if (email != null) {
            ids.add(Identifier.of("email", email, call.proof()));
        }
        String phone = first(traits, "phone");
        if (phone != null) {
            ids.add(Identifier.phone(phone, call.region(), call.proof()));
        }
        scoped("web.anonymous", event.anonymousId(), call, ids);
        scoped("device", contextual(event, call, "device.id"), call, ids);
        scoped("kiosk", event.property("kiosk_id", "kioskId"), call, ids);
        return new Participant(
                ParticipantRole.CUSTOMER, name(traits), List.copyOf(ids), known(traits));
    }

    /**
     * An alias tells that two ids are one person's. The one before is, as a rule, that of a visitor
     * whom nobody knew, which libraries make up.
     */
    private static void previous(SegmentEvent event, SegmentCall call, List<Identifier> ids) {
        String previous = Payloads.text(event.previousId());
        String user = Payloads.text(event.userId());
        if (previous == null) {
            return;
        }
        boolean madeUp =
                previous.equals(event.anonymousId())
                        || (previous.matches(UUID) && (user == null || !user.matches(UUID)));
        if (madeUp) {
            scoped("web.anonymous", previous, call, ids);
        } else {
            account(previous, call, ids);
        }
    }

    private static void account(@Nullable String id, SegmentCall call, List<Identifier> ids) {
        String value = Payloads.text(id);
        if (value != null) {
            add(Identifier.scoped("account", call.accounts(), value, call.proof()), ids);
        }
    }

    private static void scoped(
            String type, @Nullable String id, SegmentCall call, List<Identifier> ids) {
        String value = Payloads.text(id);
        if (value != null) {
            add(Identifier.scoped(type, call.scope(), value, Proof.STATED), ids);
        }
    }

    private static void add(Identifier id, List<Identifier> ids) {
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    /** Of the call itself, and of the person whom the libraries remember. */
    private static List<JsonNode> traits(SegmentEvent event, SegmentCall call) {
        // The traits of a group are the organisation's.
        boolean own = "identify".equals(SegmentConversions.type(event, call));
        JsonNode remembered = event.context() == null ? null : event.context().get("traits");
        return Stream.of(own ? event.traits() : null, remembered)
                .filter(node -> node != null && node.isObject())
                .toList();
    }

    private static @Nullable String contextual(SegmentEvent event, SegmentCall call, String path) {
        return Payloads.firstText(
                SegmentEvent.text(event.context(), path), SegmentEvent.text(call.context(), path));
    }

    private static @Nullable String first(List<JsonNode> traits, String... names) {
        return Payloads.firstText(
                traits.stream().map(node -> SegmentEvent.text(node, names)).toArray(String[]::new));
    }

    private static @Nullable String name(List<JsonNode> traits) {
        String name = first(traits, "name");
        return name != null
                ? name
                : Payloads.text(
                        Stream.of(
                                        first(traits, "firstName", "first_name"),
                                        first(traits, "lastName", "last_name"))
                                .filter(part -> part != null)
                                .collect(Collectors.joining(" ")));
    }

    private static Map<String, String> known(List<JsonNode> traits) {
        Map<String, String> known = new TreeMap<>();
        TRAITS.forEach(
                (trait, names) -> {
                    String value = first(traits, names.toArray(String[]::new));
                    if (value != null) {
                        known.put(trait, value);
                    }
                });
        return known;
    }
}
