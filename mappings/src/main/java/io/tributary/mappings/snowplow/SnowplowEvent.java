package io.tributary.mappings.snowplow;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.mappings.desk.DeskContext;
import io.tributary.mappings.desk.DeskEntry;
import io.tributary.mappings.desk.DeskParty;
import io.tributary.mappings.payload.JsonFields;
import io.tributary.mappings.payload.JsonPayload;
import io.tributary.mappings.payload.Payloads;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** An event, by the names of the trackers' protocol or by those of enriched events. */
final class SnowplowEvent {

    private final JsonFields event;
    private final String hubId;
    private final DeskContext web;

    /**
     * @param hubId names the event if it has no id of its own
     */
    SnowplowEvent(JsonFields event, String hubId, DeskContext web) {
        this.event = event;
        this.hubId = hubId;
        this.web = web;
    }

    /**
     * Null if it is ignored.
     *
     * @throws PayloadRejected if it tells no type
     */
    @Nullable DeskEntry entry() {
        return switch (event.required("e", "event")) {
            case "pv", "page_view" -> view();
            case "ue", "unstruct" -> {
                SelfDescribing told = told();
                yield told == null ? null : selfDescribing(told);
            }
            case "se", "struct" -> structured();
            case "tr", "transaction" -> transaction();
            default -> null;
        };
    }

    private DeskEntry.Builder about(Kind kind) {
        String id = event.id("eid", "event_id");
        return DeskEntry.of(id == null ? hubId : id, kind, at())
                .channel(channel())
                .direction(Direction.INBOUND)
                .participant(visitor())
                .link(https(event.text("url", "page_url")))
                .attribute("app", event.text("aid", "app_id"))
                .attribute("referrer", event.text("refr", "page_referrer"))
                .attribute("campaign", event.text("mkt_campaign"));
    }

    private DeskEntry view() {
        return about(Kind.VIEW).subject(event.text("page", "page_title")).build();
    }

    private DeskEntry structured() {
        return about(Kind.EVENT)
                .subject(event.text("se_ac", "se_action"))
                .text(event.text("se_la", "se_label"))
                .attribute("category", event.text("se_ca", "se_category"))
                .build();
    }

    private DeskEntry transaction() {
        String order = event.required("tr_id", "tr_orderid");
        return about(Kind.ORDER)
                .channel(Channel.SHOP)
                .subject("Order " + order)
                .reference(Reference.of("order", web.source(), order))
                .attribute("total", event.text("tr_tt", "tr_total"))
                .build();
    }

    DeskEntry selfDescribing(SelfDescribing told) {
        Kind kind =
                told.is("site_search")
                        ? Kind.SEARCH
                        : told.is("screen_view") || told.is("page_view") ? Kind.VIEW : Kind.EVENT;
        DeskEntry.Builder entry =
                about(kind)
                        .subject(Payloads.firstText(told.data().text("name", "title"), told.name()))
                        .text(terms(told))
                        .attribute("event", told.name());
        if (told.is("screen_view")) {
            entry.channel(Channel.APP);
        }
        if (told.data().node().isObject() && !told.data().node().isEmpty()) {
            entry.attribute("data", JsonPayload.values(told.data().node()));
        }
        return entry.build();
    }

    private static @Nullable String terms(SelfDescribing told) {
        JsonNode terms = told.data().node().path("terms");
        String all =
                StreamSupport.stream(terms.spliterator(), false)
                        .filter(JsonNode::isTextual)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "));
        return terms.isArray() && !all.isBlank() ? all.strip() : null;
    }

    /** The event within: trackers write it as a text, or that in base64. */
    private @Nullable SelfDescribing told() {
        String packed = event.text("ue_px");
        String written = packed == null ? event.text("ue_pr") : unpacked(packed);
        if (written != null) {
            return SelfDescribing.of(JsonPayload.object(written.getBytes(StandardCharsets.UTF_8)));
        }
        SelfDescribing column = SelfDescribing.ofColumn(event.node());
        return column == null ? SelfDescribing.of(event.at("unstruct_event").node()) : column;
    }

    private static String unpacked(String base64) {
        try {
            String standard = base64.replace('-', '+').replace('_', '/');
            return new String(Base64.getDecoder().decode(standard), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new PayloadRejected("ue_px", "is no base64");
        }
    }

    /** As Snowplow works it out: when it was received, less how long it waited at the sender. */
    private Instant at() {
        Instant known = event.time("derived_tstamp", "ttm", "true_tstamp", "collector_tstamp");
        if (known != null) {
            return known;
        }
        Instant created = event.time("dtm", "dvce_created_tstamp");
        Instant sent = event.time("stm", "dvce_sent_tstamp");
        Instant at =
                created == null || sent == null
                        ? created
                        : web.receivedAt().minus(Duration.between(created, sent));
        boolean usable = at != null && !at.isAfter(web.receivedAt()) && !at.isBefore(Instant.EPOCH);
        return usable ? Objects.requireNonNull(at) : web.receivedAt();
    }

    private Channel channel() {
        String platform =
                Objects.toString(event.text("p", "platform"), "web").toLowerCase(Locale.ROOT);
        return switch (platform) {
            case "mob" -> Channel.APP;
            case "iot", "cnsl" -> Channel.SELF_SERVICE;
            default -> Channel.WEB;
        };
    }

    /** Whoever runs the page writes these: they are claims, as are all of a public tracker. */
    private Participant visitor() {
        return DeskParty.customer(web)
                .account(event.text("uid", "user_id"), Proof.STATED)
                .id("web.anonymous", event.text("duid", "domain_userid"), Proof.STATED)
                .id("web.anonymous", event.text("nuid", "tnuid", "network_userid"), Proof.STATED)
                .build();
    }

    private static @Nullable String https(@Nullable String address) {
        return address != null && address.matches("https?://\\S+") ? address : null;
    }
}
