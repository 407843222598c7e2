package io.tributary.mappings.wechat;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Raw events of an account, and what they are mapped to. */
final class WeChatEvents {

    private static final WeChatMapping MAPPING = new WeChatMapping();

    private WeChatEvents() {}

    static List<Interaction> map(byte[] body) {
        return MAPPING.map(
                new RawEvent(
                        "wechat/main",
                        "sha256:0",
                        "wechat",
                        Instant.parse("2026-11-20T10:10:00Z"),
                        "text/xml",
                        Map.of(),
                        Map.of(),
                        body));
    }
}
