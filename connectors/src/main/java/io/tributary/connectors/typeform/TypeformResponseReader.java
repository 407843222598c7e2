package io.tributary.connectors.typeform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Responses to the forms of a Typeform account by the second they were submitted, form after form.
 * Typeform lists the newest first, and names a page by the response before it.
 *
 * <p>A response is brought in the form of the webhook, which has the form's id around it; its
 * questions are not told here. Responses of the last half hour may be missing, says Typeform: they
 * are on the lists of the next hours.
 */
public final class TypeformResponseReader implements ApiReader {

    private static final int PAGE = 200;

    /**
     * @param access whose scope is the ids of the forms, comma separated
     */
    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("page_size", Integer.toString(PAGE));
        query.put("since", Long.toString(period.fromSecond().getEpochSecond()));
        query.put("until", Long.toString(period.toSecond().getEpochSecond()));
        Place place = Place.of(cursor);
        if (!place.before().isEmpty()) {
            query.put("before", place.before());
        }
        return ApiCall.of(
                access,
                "/forms/" + place.form(access) + "/responses",
                query,
                Map.of("Authorization", access.bearer()));
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        Place place = Place.of(cursor);
        List<byte[]> responses = JsonItems.of(answer.body(), "items");
        JsonNode items = JsonItems.document(answer.body()).path("items");
        String last = items.path(items.size() - 1).path("token").asText("");
        String form = place.form(access);
        return new ApiPage(
                responses.stream().map(response -> asWebhook(form, response)).toList(),
                Map.of(),
                responses.size() < PAGE || last.isEmpty()
                        ? place.nextForm(access)
                        : new Place(place.index(), last).text());
    }

    private static byte[] asWebhook(String form, byte[] response) {
        ByteArrayOutputStream event = new ByteArrayOutputStream(response.length + 100);
        String head =
                "{\"event_type\":\"form_response\",\"form_response\":{\"form_id\":"
                        + TextNode.valueOf(form)
                        + ",";
        event.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        event.writeBytes(Arrays.copyOfRange(response, 1, response.length));
        event.write('}');
        return event.toByteArray();
    }

    /**
     * Which form is read, and how far.
     *
     * @param before the response before the page; empty for the first page
     */
    private record Place(int index, String before) {

        static Place of(@Nullable String cursor) {
            if (cursor == null) {
                return new Place(0, "");
            }
            int space = cursor.indexOf(' ');
            return new Place(
                    Integer.parseInt(cursor.substring(0, space)), cursor.substring(space + 1));
        }

        String text() {
            return index + " " + before;
        }

        /** If there are fewer forms than there were, the last one. */
        String form(ApiAccess access) {
            String[] forms = forms(access);
            return forms[Math.min(index, forms.length - 1)].strip();
        }

        @Nullable String nextForm(ApiAccess access) {
            return index + 1 < forms(access).length ? new Place(index + 1, "").text() : null;
        }

        private static String[] forms(ApiAccess access) {
            return access.scope().split(",");
        }
    }
}
