package io.tributary.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.management.ThreadMXBean;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.Mapping;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What Jazzer calls with each input: the mapping that it names turns it into interactions, the same
 * ones twice, that can be kept; or it is rejected, and it is told why. Else it is a finding.
 */
public final class MappingFuzz {

    private static final long MOST_NANOS = 1_000_000_000L;
    private static final long MOST_ALLOCATED = 512L << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Map<String, Mapping> MAPPINGS = mappings();

    private MappingFuzz() {}

    public static void fuzzerTestOneInput(byte[] input) {
        FuzzInput parsed = FuzzInput.parse(input);
        Mapping mapping = MAPPINGS.get(Objects.requireNonNullElse(parsed.mapping(), ""));
        if (mapping == null) {
            return;
        }
        // What is slow only the first time was loading classes.
        for (int times = 0; isCostly(mapping, parsed); times++) {
            if (times > 0) {
                throw new IllegalStateException("An event took more than a second, or 512 MB");
            }
        }
    }

    /** Of two mappings, and on the processor: what else the machine does is not a finding. */
    private static boolean isCostly(Mapping mapping, FuzzInput input) {
        long began = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getCurrentThreadAllocatedBytes();
        check(mapping, input.event(mapping.name()), input.event(mapping.name()));
        return THREADS.getCurrentThreadCpuTime() - began > 2 * MOST_NANOS
                || THREADS.getCurrentThreadAllocatedBytes() - allocated > 2 * MOST_ALLOCATED;
    }

    private static void check(Mapping mapping, RawEvent event, RawEvent same) {
        try {
            List<Interaction> once = mapping.map(event);
            if (!once.equals(mapping.map(same))) {
                throw new IllegalStateException("An event was mapped in two ways");
            }
            for (Interaction each : once) {
                JsonNode kept = InteractionJson.mapper().valueToTree(each);
                JsonNode read = InteractionJson.mapper().valueToTree(InteractionJson.read(kept));
                if (!read.toString().equals(kept.toString())) {
                    throw new IllegalStateException("An interaction is read otherwise than kept");
                }
            }
        } catch (PayloadRejected rejected) {
            if (rejected.getMessage() == null || rejected.getMessage().isBlank()) {
                throw new IllegalStateException("An event was rejected without a word", rejected);
            }
        }
    }

    private static Map<String, Mapping> mappings() {
        try {
            return PackagedMappings.all();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The mappings cannot be made", e);
        }
    }
}
