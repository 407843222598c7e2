package io.tributary.mappings.unomi;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An event: its type, what it happened to ({@code target}), and where ({@code source}). */
final class UnomiEvent {

    private static final Set<String> OF_UNOMI_ITSELF =
            Set.of(
                    "ruleFired",
                    "sessionReassigned",
                    "profileUpdated",
                    "profileDeleted",
                    "anonymousMode",
                    "goal",
                    "scoring");

    private final JsonFields event;
    private final JsonFields request;
    private final String hubId;
    private final DeskContext web;

    /**
     * @param request what the event came in: it may tell the session and the profile
     * @param hubId names the event if it has no id of its own
     */
    UnomiEvent(JsonFields event, JsonFields request, String hubId, DeskContext web) {
        this.event = event;
        this.request = request;
        this.hubId = hubId;
        this.web = web;
    }

    /**
     * @throws io.tributary.history.failure.PayloadRejected if it tells no type
     */
    List<DeskEntry> entries() {
        String type = event.required("eventType");
        if (OF_UNOMI_ITSELF.contains(type)) {
            return List.of();
        }
        String id = event.id("itemId");
        Instant at = event.time("timeStamp", "timestamp");
        DeskEntry.Builder entry =
                DeskEntry.of(
                                id == null ? hubId : id,
                                kind(type),
                                at == null ? web.receivedAt() : at)
                        .channel(Channel.WEB)
                        .direction(Direction.INBOUND)
                        .subject(subject(type))
                        .text(
                                event.text(
                                        "properties.query",
                                        "properties.searchTerm",
                                        "properties.keyword"))
                        .participant(visitor())
                        .link(https(event.text("target.properties.pageInfo.destinationURL")))
                        .attribute("event", type)
                        .attribute("site", event.text("scope"))
                        .attribute(
                                "referrer", event.text("target.properties.pageInfo.referringURL"))
                        .attribute("session", session());
        JsonNode properties = event.node().path("properties");
        if (properties.isObject() && !properties.isEmpty()) {
            entry.attribute("properties", JsonPayload.values(properties));
        }
        return List.of(entry.build());
    }

    private static Kind kind(String type) {
        return switch (type) {
            case "view" -> Kind.VIEW;
            case "search" -> Kind.SEARCH;
            case "sessionCreated" -> Kind.VISIT;
            default -> Kind.EVENT;
        };
    }

    private String subject(String type) {
        String title =
                event.text(
                        "target.properties.pageInfo.pageName",
                        "target.properties.pageInfo.pagePath",
                        "target.itemId");
        return title == null ? type : title;
    }

    private @Nullable String session() {
        return event.text("sessionId", "session.itemId") == null
                ? request.text("sessionId")
                : event.text("sessionId", "session.itemId");
    }

    /** Profiles are Unomi's; what was typed into a form, or set as a property, is a claim. */
    private Participant visitor() {
        String profile = event.id("profileId", "profile.itemId");
        JsonNode set = event.node().path("properties").path("update");
        return DeskParty.customer(web)
                .id("unomi.profile", profile == null ? request.id("profileId") : profile)
                .id("unomi.session", session())
                .email(
                        event.text(
                                "flattenedProperties.fields.email",
                                "properties.fields.email",
                                "profile.properties.email"))
                .email(
                        set.path("properties.email").isTextual()
                                ? set.path("properties.email").asText()
                                : null)
                .name(name())
                .build();
    }

    private @Nullable String name() {
        String first =
                event.text("flattenedProperties.fields.firstName", "profile.properties.firstName");
        String last =
                event.text("flattenedProperties.fields.lastName", "profile.properties.lastName");
        return first == null ? last : last == null ? first : first + " " + last;
    }

    private static @Nullable String https(@Nullable String address) {
        return address != null && address.matches("https?://\\S+") ? address : null;
    }
}
