package io.tributary.mappings.sinch;

import io.tributary.mappings.call.CallPayloads;
import java.util.Map;

/** Payloads of one Sinch Voice application, and what they are mapped to. */
final class SinchVoicePayloads {

    static final CallPayloads ALL =
            CallPayloads.of(
                    new SinchVoiceMapping(),
                    "sinch/voice",
                    Map.of("region", "GB", "own", "+447700900000"),
                    "sinch-voice");

    private SinchVoicePayloads() {}
}
