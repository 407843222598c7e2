package io.tributary.mappings.freeswitch;

import io.tributary.mappings.call.CallPayloads;
import io.tributary.mappings.payload.Goldens;
import java.util.List;
import java.util.Map;

/** Payloads of one FreeSWITCH, and what they are mapped to. */
final class FreeSwitchPayloads {

    static final CallPayloads ALL =
            CallPayloads.of(
                    new FreeSwitchMapping(),
                    "freeswitch/main",
                    Map.of("region", "US", "own", "+12025550199"),
                    "freeswitch-esl");

    /** In other forms than JSON. */
    static final Goldens RAW = Goldens.samples("freeswitch/raw");

    private FreeSwitchPayloads() {}

    static List<byte[]> json() {
        return ALL.written()
                .names()
                .flatMap(name -> ALL.written().samplesOf(name).values().stream())
                .toList();
    }
}
