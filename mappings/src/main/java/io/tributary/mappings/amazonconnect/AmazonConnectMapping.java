package io.tributary.mappings.amazonconnect;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.call.CallContext;
import io.tributary.mappings.call.CallPart;
import io.tributary.mappings.call.CallParts;
import io.tributary.mappings.payload.IsoTime;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Mapping {@code amazon-connect}: contact events as EventBridge delivers them, with or without its
 * envelope; contact records; what a flow hands to a Lambda function; analyses of Contact Lens.
 *
 * <p>Ignored on purpose: other events of EventBridge, logs of flows, and what agents do beside
 * contacts.
 *
 * <p>Settings of the route: {@code region} of national numbers, {@code own} (the company's
 * numbers), {@code accounts} (scope of the customer ids that flows set on contacts).
 */
public final class AmazonConnectMapping implements Mapping {

    /** What is around an event of EventBridge. */
    private record Envelope(
            @JsonDeserialize(using = IsoTime.class) @Nullable Instant time,
            @Nullable JsonNode detail) {}

    @Override
    public String name() {
        return "amazon-connect";
    }

    @Override
    public String platform() {
        return "amazon-connect";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        CallContext context = CallContext.of(event, platform());
        CallPart part = part(JsonPayload.object(event.body()), event, context);
        return part == null ? List.of() : CallParts.interactions(List.of(part), context);
    }

    private static @Nullable CallPart part(JsonNode root, RawEvent event, CallContext context) {
        if (root.has("detail-type")) {
            if (!root.path("detail-type").asText().equals("Amazon Connect Contact Event")) {
                return null;
            }
            Envelope envelope = JsonPayload.read(root, Envelope.class, "");
            JsonNode detail = Payloads.required(envelope.detail(), "detail");
            return contact(detail, "detail", envelope.time(), event, context);
        }
        if (root.path("Details").has("ContactData")) {
            JsonNode data = root.path("Details").path("ContactData");
            return contact(data, "Details.ContactData", null, event, context);
        }
        if (root.has("Transcript")) {
            return JsonPayload.read(root, ConnectAnalysis.class, "").part(context);
        }
        if (root.has("ContactFlowId") || root.has("CurrentAgentSnapshot")) {
            return null;
        }
        if (root.has("contactId") || root.has("ContactId")) {
            return contact(root, "", null, event, context);
        }
        throw new PayloadRejected("contactId", "is missing: not a contact of Amazon Connect");
    }

    private static CallPart contact(
            JsonNode node,
            String path,
            @Nullable Instant told,
            RawEvent event,
            CallContext context) {
        return ConnectContacts.part(
                JsonPayload.read(node, ConnectContact.class, path),
                told,
                Payloads.text(event.setting("accounts", "")),
                context);
    }
}
