package io.tributary.mappings.asterisk;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.call.CallPayloads;
import io.tributary.mappings.payload.Goldens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Events of one Asterisk's manager, and what they are mapped to. */
final class AmiPayloads {

    static final Goldens RECORDED = new Goldens("telephony/asterisk-ami");
    static final Goldens WRITTEN = Goldens.samples("asterisk-ami");

    static final CallPayloads ALL =
            new CallPayloads(
                    new AsteriskAmiMapping(),
                    "pbx/madrid",
                    Map.of("region", "US", "own", "+12025550199", "zone", "Europe/Madrid"),
                    RECORDED,
                    WRITTEN);

    private AmiPayloads() {}

    static List<Interaction> written(String name) {
        return packets(name).stream().flatMap(packet -> ALL.map(packet).stream()).toList();
    }

    /** As they come over the line, one after the other. */
    static List<String> packets(String name) {
        String session = new String(WRITTEN.bytes(name), StandardCharsets.UTF_8);
        return List.of(session.replace("\n", "\r\n").split("(?<=\r\n\r\n)"));
    }
}
