package io.tributary.mappings.ringcentral;

import io.tributary.mappings.call.CallPayloads;
import java.util.Map;

/** Payloads of one RingCentral account, and what they are mapped to. */
final class RingCentralPayloads {

    static final CallPayloads ALL =
            CallPayloads.of(
                    new RingCentralMapping(),
                    "ringcentral/main",
                    Map.of("region", "US", "own", "+12025550199"),
                    "ringcentral");

    private RingCentralPayloads() {}
}
