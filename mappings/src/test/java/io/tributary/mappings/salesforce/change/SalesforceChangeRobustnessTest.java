package io.tributary.mappings.salesforce.change;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.payload.Goldens;
import io.tributary.mappings.payload.RobustnessContract;
import java.util.List;

class SalesforceChangeRobustnessTest extends RobustnessContract {

    private static final Goldens SAMPLES = Goldens.samples("salesforce-change");
    private static final List<byte[]> BODIES = SAMPLES.names().map(SAMPLES::bytes).toList();

    @Override
    protected List<byte[]> good() {
        return BODIES;
    }

    @Override
    protected List<Interaction> map(byte[] body) {
        return SalesforceChangeEvents.map(body);
    }

    @Override
    protected List<String> personal() {
        return List.of("example.com", "example.org", "Ruiz");
    }
}
