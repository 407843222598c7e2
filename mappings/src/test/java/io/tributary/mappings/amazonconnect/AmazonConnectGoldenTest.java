package io.tributary.mappings.amazonconnect;

import io.tributary.mappings.call.CallGoldenContract;
import io.tributary.mappings.call.CallPayloads;

class AmazonConnectGoldenTest extends CallGoldenContract {

    @Override
    protected CallPayloads payloads() {
        return AmazonConnectPayloads.ALL;
    }
}
