package io.tributary.mappings.cisco;

import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.call.CallPayloads;
import io.tributary.mappings.payload.Goldens;
import java.util.List;
import java.util.Map;

/** CDR files of one cluster, and what they are mapped to. */
final class CiscoPayloads {

    static final CallPayloads ALL =
            CallPayloads.of(
                    new CiscoCdrMapping(),
                    "pbx/cisco",
                    Map.of("region", "US", "own", "2025550199"),
                    "cisco-cucm");

    static final Goldens RECORDED = new Goldens("telephony/cisco-cucm");
    static final Goldens WRITTEN = Goldens.samples("cisco-cdr");

    private CiscoPayloads() {}

    static List<Interaction> calls() {
        return ALL.map(WRITTEN.bytes("calls"));
    }
}
