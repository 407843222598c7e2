package io.tributary.mappings.asterisk;

import io.tributary.mappings.call.CallPayloads;
import java.util.Map;

/** Events of one Asterisk's REST interface, and what they are mapped to. */
final class AriPayloads {

    static final CallPayloads ALL =
            CallPayloads.of(
                    new AsteriskAriMapping(),
                    "pbx/ari",
                    Map.of("region", "US", "own", "+12025550199"),
                    "asterisk-ari");

    private AriPayloads() {}
}
