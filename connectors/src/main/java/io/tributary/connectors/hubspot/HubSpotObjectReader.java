package io.tributary.connectors.hubspot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.connectors.reading.ApiCall;
import io.tributary.connectors.reading.ApiPage;
import io.tributary.connectors.reading.ApiReader;
import io.tributary.connectors.reading.JsonItems;
import io.tributary.connectors.reading.Period;
import io.tributary.history.failure.PermanentFailure;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Objects of HubSpot's CRM by their last change, of the kinds that the scope names. A search finds
 * them, and tells contacts as they are; other objects are read one by one with the contacts they
 * have to do with, which a search does not tell.
 *
 * <p>Searches go on to the present whatever the period, so a kind is left once they are behind it.
 * Deleted objects are not found, and what was written some seconds ago may not be found yet.
 */
public final class HubSpotObjectReader implements ApiReader {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String API = "/crm/v3/objects/";
    private static final String ID = "hs_object_id";
    private static final int PAGE = 100;
    private static final int NOT_FOUND = 404;

    /**
     * @param access whose scope names the kinds, comma separated
     */
    @Override
    public ApiCall call(ApiAccess access, Period period, @Nullable String cursor) {
        HubSpotPlace place = place(access, period, cursor);
        Map<String, String> headers = Map.of("Authorization", access.bearer());
        if (place.isOfObject()) {
            HubSpotObjects kind = place.found();
            return ApiCall.of(
                    access,
                    API + kind.plural() + "/" + place.object(),
                    Map.of("properties", kind.properties(), "associations", "contacts"),
                    headers);
        }
        HubSpotObjects kind = searched(place);
        return ApiCall.search(
                access, API + kind.plural() + "/search", question(kind, place), headers);
    }

    private static HubSpotPlace place(ApiAccess access, Period period, @Nullable String cursor) {
        return cursor == null
                ? HubSpotPlace.beginning(
                        HubSpotObjects.of(access.scope()).get(0), beginning(period))
                : HubSpotPlace.of(cursor);
    }

    /** HubSpot knows milliseconds. */
    private static Instant beginning(Period period) {
        return period.from().truncatedTo(ChronoUnit.MILLIS);
    }

    private static HubSpotObjects searched(HubSpotPlace place) {
        return Objects.requireNonNull(place.objects(), "the place has neither search nor objects");
    }

    private static JsonNode question(HubSpotObjects kind, HubSpotPlace place) {
        ObjectNode question = JSON.objectNode().put("limit", PAGE);
        ArrayNode filters = question.putArray("filterGroups").addObject().putArray("filters");
        String since = Long.toString(place.since().toEpochMilli());
        filter(filters, kind.changed(), "GTE", since);
        if (place.behind() != null) {
            filter(filters, kind.changed(), "LTE", since);
            filter(filters, ID, "GT", place.behind().toString());
        }
        question.putArray("sorts")
                .addObject()
                .put("propertyName", place.behind() == null ? kind.changed() : ID)
                .put("direction", "ASCENDING");
        ArrayNode properties = question.putArray("properties").add(kind.changed());
        if (!kind.areOfContacts()) {
            List.of(kind.properties().split(",")).forEach(properties::add);
        }
        return question;
    }

    private static void filter(ArrayNode filters, String property, String operator, String value) {
        filters.addObject()
                .put("propertyName", property)
                .put("operator", operator)
                .put("value", value);
    }

    @Override
    public boolean isPage(ApiAnswer answer, @Nullable String cursor) {
        return answer.isGood() || isGone(answer, cursor);
    }

    private static boolean isGone(ApiAnswer answer, @Nullable String cursor) {
        return answer.status() == NOT_FOUND
                && cursor != null
                && HubSpotPlace.of(cursor).isOfObject();
    }

    @Override
    public ApiPage page(
            ApiAccess access, ApiAnswer answer, Period period, @Nullable String cursor) {
        HubSpotPlace place = place(access, period, cursor);
        if (!place.isOfObject()) {
            return found(access, answer, period, place);
        }
        String next = place.behindObject().text();
        if (isGone(answer, cursor)) {
            return new ApiPage(List.of(), Map.of(), next);
        }
        if (!JsonItems.document(answer.body()).path("properties").isObject()) {
            throw new PermanentFailure("HubSpot answers an object without properties", null);
        }
        return new ApiPage(List.of(answer.body()), Map.of(), next);
    }

    private static ApiPage found(
            ApiAccess access, ApiAnswer answer, Period period, HubSpotPlace place) {
        HubSpotObjects kind = searched(place);
        List<byte[]> objects = JsonItems.of(answer.body(), "results");
        List<String> ids = new ArrayList<>();
        Instant last = place.since();
        for (byte[] each : objects) {
            JsonNode object = JsonItems.document(each);
            last = changed(object, kind);
            ids.add(id(object));
        }
        List<String> waiting = kind.areOfContacts() ? ids : List.of();
        String paging = JsonItems.document(answer.body()).at("/paging/next/after").asText("");
        boolean more = !ids.isEmpty() && (ids.size() >= PAGE || !paging.isEmpty());
        HubSpotPlace next;
        if (!more && place.behind() != null) {
            next = place.behindTime(waiting);
        } else if (!more || !last.isBefore(period.to())) {
            next = place.next(after(access, kind), beginning(period), waiting);
        } else if (place.behind() != null) {
            next = place.behind(Long.parseLong(ids.get(ids.size() - 1)), waiting);
        } else {
            next = place.behind(last, waiting);
        }
        return new ApiPage(kind.areOfContacts() ? List.of() : objects, Map.of(), next.text());
    }

    private static @Nullable HubSpotObjects after(ApiAccess access, HubSpotObjects kind) {
        List<HubSpotObjects> wanted = HubSpotObjects.of(access.scope());
        int next = wanted.indexOf(kind) + 1;
        return next < wanted.size() ? wanted.get(next) : null;
    }

    /** It becomes part of an address, and is compared as a number. */
    private static String id(JsonNode object) {
        String id = object.path("id").asText("");
        if (!id.matches("\\d{1,18}")) {
            throw new PermanentFailure("HubSpot finds an object without id", null);
        }
        return id;
    }

    private static Instant changed(JsonNode object, HubSpotObjects kind) {
        try {
            return OffsetDateTime.parse(object.path("properties").path(kind.changed()).asText(""))
                    .toInstant();
        } catch (DateTimeException e) {
            throw new PermanentFailure(
                    "HubSpot finds an object without " + kind.changed() + " in " + kind.plural(),
                    null);
        }
    }
}
