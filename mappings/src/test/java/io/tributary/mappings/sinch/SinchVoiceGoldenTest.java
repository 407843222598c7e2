package io.tributary.mappings.sinch;

import io.tributary.mappings.call.CallGoldenContract;
import io.tributary.mappings.call.CallPayloads;

class SinchVoiceGoldenTest extends CallGoldenContract {

    @Override
    protected CallPayloads payloads() {
        return SinchVoicePayloads.ALL;
    }
}
