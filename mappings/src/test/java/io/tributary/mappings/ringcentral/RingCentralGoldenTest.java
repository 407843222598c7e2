package io.tributary.mappings.ringcentral;

import io.tributary.mappings.call.CallGoldenContract;
import io.tributary.mappings.call.CallPayloads;

class RingCentralGoldenTest extends CallGoldenContract {

    @Override
    protected CallPayloads payloads() {
        return RingCentralPayloads.ALL;
    }
}
