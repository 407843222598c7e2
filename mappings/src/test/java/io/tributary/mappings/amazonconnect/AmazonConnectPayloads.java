package io.tributary.mappings.amazonconnect;

import io.tributary.mappings.call.CallPayloads;
import java.util.Map;

/** Payloads of one instance of Amazon Connect. */
final class AmazonConnectPayloads {

    static final CallPayloads ALL =
            CallPayloads.of(
                    new AmazonConnectMapping(),
                    "connect/main",
                    Map.of("region", "US", "own", "+12025550199", "accounts", "shop/main"),
                    "amazon-connect");

    private AmazonConnectPayloads() {}
}
