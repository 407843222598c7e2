package io.tributary.mappings.freeswitch;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.MutatedPayload;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class FreeSwitchRobustnessTest extends RobustnessContract {

    private static final List<byte[]> RAW =
            FreeSwitchPayloads.RAW.names().map(FreeSwitchPayloads.RAW::bytes).toList();

    @Override
    protected List<byte[]> good() {
        return FreeSwitchPayloads.json();
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return FreeSwitchPayloads.ALL.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("2025550143", "Ana Ruiz");
    }

    @Property(tries = 2000)
    void otherFormsAreMappedOrRejected(@ForAll @IntRange(max = 3) int which, @ForAll long seed) {
        mapOrReject(MutatedPayload.bytes(RAW.get(which), seed));
    }
}
