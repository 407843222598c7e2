package io.tributary.mappings.freeswitch;

import io.tributary.mappings.call.CallGoldenContract;
import io.tributary.mappings.call.CallPayloads;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FreeSwitchGoldenTest extends CallGoldenContract {

    static Stream<String> raw() {
        return FreeSwitchPayloads.RAW.names();
    }

    @Override
    protected CallPayloads payloads() {
        return FreeSwitchPayloads.ALL;
    }

    @ParameterizedTest
    @MethodSource("raw")
    void mapsOtherForms(String name) {
        FreeSwitchPayloads.RAW.check(
                name, () -> FreeSwitchPayloads.ALL.map(FreeSwitchPayloads.RAW.bytes(name)));
    }
}
