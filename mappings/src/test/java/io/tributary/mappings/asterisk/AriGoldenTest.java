package io.tributary.mappings.asterisk;

import io.tributary.mappings.call.CallGoldenContract;
import io.tributary.mappings.call.CallPayloads;

class AriGoldenTest extends CallGoldenContract {

    @Override
    protected CallPayloads payloads() {
        return AriPayloads.ALL;
    }
}
