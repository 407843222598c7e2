package io.tributary.hub.backfill;

import java.nio.file.Path;
import java.util.Map;

/**
 * What is to be brought in.
 *
 * @param from a file, or a directory whose files are all taken; names that end in {@code .gz} are
 *     unpacked
 * @param source where the payloads are from; empty if they say so
 * @param mapping that understands them; empty if they say so
 * @param settings what the source's route would say about it
 * @param headers the transport headers that each payload would have had
 * @param threads that map
 * @param rate events a second at most; 0 for as many as there can be
 * @param rejects the file to which goes what cannot be mapped or recorded
 * @param again from the beginning, whatever is known of an earlier run
 */
public record BackfillOrder(
        Path from,
        BackfillFormat format,
        String source,
        String mapping,
        Map<String, String> settings,
        Map<String, String> headers,
        int threads,
        long rate,
        Path rejects,
        boolean again) {

    public BackfillOrder {
        settings = Map.copyOf(settings);
        headers = Map.copyOf(headers);
        if (format.needsSource() && (source.isEmpty() || mapping.isEmpty())) {
            throw new IllegalArgumentException(
                    "say whose payloads these are: --source=whatsapp/main --mapping=whatsapp");
        }
        if (threads < 1 || rate < 0) {
            throw new IllegalArgumentException("--threads must be 1 or more, --rate 0 or more");
        }
    }
}
