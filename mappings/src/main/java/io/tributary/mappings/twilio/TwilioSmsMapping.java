package io.tributary.mappings.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.payload.FormPayload;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Mapping {@code twilio-sms}: SMS, MMS and what else Twilio sends as messages. Form-encoded
 * webhooks of messages that came in and status callbacks of those sent, and the JSON of the
 * messages resource, which alone tells what the company wrote.
 *
 * <p>Ignored on purpose: pages of other resources. Setting of the route: {@code region} of national
 * numbers.
 */
public final class TwilioSmsMapping implements Mapping {

    /** As many files as one message may bring. */
    private static final int MOST_MEDIA = 10;

    @Override
    public String name() {
        return "twilio-sms";
    }

    @Override
    public String platform() {
        return "twilio";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        return FormPayload.isJson(event.body()) ? resources(event) : List.of(webhook(event));
    }

    private static Interaction webhook(RawEvent event) {
        Map<String, String> form = FormPayload.read(event.body());
        ObjectNode known = JsonNodeFactory.instance.objectNode();
        form.forEach(
                (name, value) -> {
                    if (!value.isBlank()) {
                        known.put(name, value);
                    }
                });
        return message(known, TwilioMessageContext.of(event, false, media(form)));
    }

    private static List<Attachment> media(Map<String, String> form) {
        List<Attachment> media = new ArrayList<>();
        for (int index = 0; index < MOST_MEDIA; index++) {
            String url = Payloads.text(form.get("MediaUrl" + index));
            if (url != null) {
                String type = Payloads.text(form.get("MediaContentType" + index));
                media.add(new Attachment(null, type, null, url));
            }
        }
        return media;
    }

    private static List<Interaction> resources(RawEvent event) {
        JsonNode root = JsonPayload.object(event.body());
        TwilioMessageContext context = TwilioMessageContext.of(event, true, List.of());
        JsonNode page = root.get("messages");
        if (page == null) {
            boolean otherPage = root.has("uri") && root.has("page_size");
            return otherPage ? List.of() : List.of(message(root, context));
        }
        if (!page.isArray()) {
            throw new PayloadRejected("messages", "must be a list of messages");
        }
        List<Interaction> mapped = new ArrayList<>();
        for (JsonNode each : page) {
            mapped.add(message(each, context.at("messages[" + mapped.size() + "].")));
        }
        return mapped;
    }

    private static Interaction message(JsonNode node, TwilioMessageContext context) {
        String path = context.path().replaceFirst("\\.$", "");
        return TwilioMessageMapper.INSTANCE.toInteraction(
                JsonPayload.read(node, TwilioMessage.class, path), context);
    }
}
