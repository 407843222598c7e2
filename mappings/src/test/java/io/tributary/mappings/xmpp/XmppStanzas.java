package io.tributary.mappings.xmpp;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events, and what they are mapped to. */
final class XmppStanzas {

    static final Goldens WRITTEN = Goldens.samples("xmpp");

    private static final XmppMapping MAPPING = new XmppMapping();

    private XmppStanzas() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "xmpp/main",
                        "sha256:0",
                        "xmpp",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "application/xml",
                        Map.of("own", "@shop.example, help@rooms.shop.example/luis"),
                        Map.of("account", "support@shop.example"),
                        body));
    }

    /** The one interaction that the sample is mapped to. */
    static Interaction sample(String name) {
        List<Interaction> mapped = map(WRITTEN.bytes(name));
        if (mapped.size() != 1) {
            throw new IllegalStateException("mapped to " + mapped.size() + ", not one");
        }
        return mapped.get(0);
    }
}
