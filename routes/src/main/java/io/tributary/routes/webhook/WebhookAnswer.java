package io.tributary.routes.webhook;

import java.util.regex.Pattern;
import org.apache.camel.util.json.DeserializationException;
import org.apache.camel.util.json.JsonObject;
import org.apache.camel.util.json.Jsoner;

/**
 * What the platform is told.
 *
 * @param format of failures, and of what {@code text} stands in
 * @param text that the platform wants for an answer once the event is durable, empty if it wants
 *     none: JSON, or XML, which SOAP has in its body; anything else if {@code type} is neither
 * @param type content type of that answer; empty for that of the format
 */
public record WebhookAnswer(AnswerFormat format, String text, String type) {

    private static final Pattern TYPE =
            Pattern.compile("[\\w.+-]{1,60}/[\\w.+-]{1,60}(; ?charset=[\\w-]{1,20})?");

    public WebhookAnswer {
        if (!type.isEmpty() && !TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException(
                    "hub:webhook option answerType must be a content type, for example text/plain");
        }
        if (format.isXml() && !XmlText.isContent(text)) {
            throw new IllegalArgumentException(
                    "hub:webhook option answer must be XML elements, without declaration");
        }
        boolean json = !format.isXml() && (type.isEmpty() || type.contains("json"));
        if (json && !text.isEmpty() && !isJsonObject(text)) {
            throw new IllegalArgumentException("hub:webhook option answer must be a JSON object");
        }
    }

    private static boolean isJsonObject(String text) {
        try {
            return Jsoner.deserialize(text) instanceof JsonObject;
        } catch (DeserializationException e) {
            return false;
        }
    }
}
