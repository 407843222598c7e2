package io.tributary.mappings.alibaba;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntries;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.payload.FormPayload;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Mapping {@code alibaba}: messages that the open platforms push. Those of AliExpress are JSON with
 * {@code message_type} and {@code data}; those of 1688 are a form whose field {@code message} is
 * JSON, or whose fields are the message's own, with {@code type} and {@code data}.
 *
 * <p>A message tells that something became of an order, a return or a shipment, which it is a part
 * of; words between buyer and seller are messages. Ignored on purpose: messages on products, and on
 * what the company itself buys.
 */
public final class AlibabaMapping implements Mapping {

    @Override
    public String name() {
        return "alibaba";
    }

    @Override
    public String platform() {
        return "alibaba";
    }

    @Override
    public List<Interaction> map(RawEvent event) {
        DeskContext shop = DeskContext.of(event, platform());
        return DeskEntries.interactions(entries(message(event.body()), shop), shop);
    }

    private static List<DeskEntry> entries(JsonFields message, DeskContext shop) {
        if (message.has("message_type")) {
            return new AliExpressMessages(shop).entries(message);
        }
        return new China1688Messages(shop).entries(message);
    }

    private static JsonFields message(byte[] body) {
        if (FormPayload.isJson(body)) {
            return JsonFields.of(JsonPayload.object(body));
        }
        Map<String, String> form = FormPayload.read(body);
        String whole = Payloads.text(form.get("message"));
        if (whole != null) {
            return new JsonFields(object(whole, "message"), "message");
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        form.forEach(fields::put);
        String data = Objects.requireNonNullElse(form.get("data"), "");
        fields.set("data", data.isBlank() ? null : object(data, "data"));
        return JsonFields.of(fields);
    }

    private static ObjectNode object(String json, String path) {
        try {
            return (ObjectNode) JsonPayload.object(json.getBytes(StandardCharsets.UTF_8));
        } catch (PayloadRejected e) {
            throw new PayloadRejected(path, "must be a JSON object");
        }
    }
}
