package io.tributary.mappings.delivered;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.InteractionView;
import io.tributary.mappings.declarative.JsonValues;
import io.tributary.mappings.declarative.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Makes of a delivery what it changes, one interaction each, in its order. A pure function. */
public final class Changes {

    /** 96 bits: of a million changes of one interaction, no two have one hash. */
    private static final int HASH_BYTES = 12;

    private static final ObjectWriter SORTED =
            InteractionJson.mapper().writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final CustomerDelivery delivery;
    private final ObjectNode customer;
    private final Map<String, JsonNode> matters;

    private Changes(CustomerDelivery delivery) {
        this.delivery = delivery;
        this.customer = JsonNodeFactory.instance.objectNode();
        customer.set("customer", InteractionJson.mapper().valueToTree(delivery.customer()));
        Conveniences.addOfCustomer(customer);
        matters = new TreeMap<>();
        delivery.matters()
                .forEach(
                        each -> {
                            ObjectNode matter = InteractionJson.mapper().valueToTree(each);
                            matter.remove("links");
                            matters.put(each.id().toString(), matter);
                        });
    }

    public static List<Change> of(CustomerDelivery delivery) {
        Changes changes = new Changes(delivery);
        return delivery.interactions().stream().map(changes::change).toList();
    }

    /** What expressions see of the customer alone: {@code customer} and {@code identifier}. */
    public static Scope customer(CustomerDelivery delivery) {
        return Scope.of(JsonValues.of(new Changes(delivery).customer));
    }

    /** The same and {@code matter}, for each matter of the delivery, by id and in its order. */
    public static Map<String, Scope> matters(CustomerDelivery delivery) {
        Changes changes = new Changes(delivery);
        Map<String, Scope> scopes = new TreeMap<>();
        changes.matters.forEach(
                (id, matter) -> {
                    ObjectNode json = changes.customer.deepCopy();
                    json.set("matter", matter);
                    scopes.put(id, Scope.of(JsonValues.of(json)));
                });
        return scopes;
    }

    private Change change(InteractionView view) {
        ObjectNode interaction = interaction(view);
        String id = view.id() + "." + hash(view, interaction);
        ObjectNode json = customer.deepCopy();
        json.set("interaction", interaction);
        JsonNode matter = matters.get(interaction.path("matterId").asText());
        if (matter != null) {
            json.set("matter", matter);
        }
        Conveniences.addOfInteraction(json, id);
        return new Change(
                id,
                view.id(),
                delivery.customer().id().toString(),
                view.interaction().deleted(),
                json);
    }

    /** Without where it stands with targets, which is no target's business. */
    private static ObjectNode interaction(InteractionView view) {
        ObjectNode interaction = InteractionJson.mapper().valueToTree(view);
        interaction.remove("deliveries");
        return interaction;
    }

    private String hash(InteractionView view, ObjectNode interaction) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(before(view).getBytes(StandardCharsets.UTF_8));
            digest.update(delivery.customer().id().toString().getBytes(StandardCharsets.UTF_8));
            Object plain = InteractionJson.mapper().treeToValue(interaction, Object.class);
            byte[] hash = digest.digest(SORTED.writeValueAsBytes(plain));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, HASH_BYTES));
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException("every Java platform has SHA-256 and trees of JSON", e);
        }
    }

    /** The id of the change that the target got last. */
    private String before(InteractionView view) {
        return view.deliveries().stream()
                .filter(each -> each.target().equals(delivery.target()))
                .map(DeliveryView::externalId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
