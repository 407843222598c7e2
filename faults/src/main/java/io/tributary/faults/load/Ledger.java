package io.tributary.faults.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What was sent and what was answered with 2xx, kept outside the hub: one line each, {@code sent}
 * before it is sent, and on disk at least each {@value #LINES_EACH_SYNC} lines and at the end.
 */
public final class Ledger implements AutoCloseable {

    private static final int LINES_EACH_SYNC = 100;

    private final FileChannel file;
    private final Map<String, Set<Integer>> sent = new HashMap<>();
    private final Map<String, Integer> answered = new HashMap<>();
    private final Set<String> poisonSent = new HashSet<>();
    private final Set<String> poisonAnswered = new HashSet<>();
    private long lines;

    Ledger(Path path) throws IOException {
        file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
    }

    synchronized void sent(Sent event) {
        write("sent", event);
        if (event.poison()) {
            poisonSent.add(event.id());
        } else {
            sent.computeIfAbsent(event.id(), id -> new TreeSet<>()).add(event.revision());
        }
    }

    synchronized void answered(Sent event) {
        write("answered", event);
        if (event.poison()) {
            poisonAnswered.add(event.id());
        } else {
            answered.merge(event.id(), event.revision(), Math::max);
        }
    }

    /** By id of interaction: the revisions that went out. Not to be changed. */
    public Map<String, Set<Integer>> sent() {
        return sent;
    }

    /** By id of interaction: the highest revision that was answered. Not to be changed. */
    public Map<String, Integer> answered() {
        return answered;
    }

    public Set<String> poisonSent() {
        return poisonSent;
    }

    public Set<String> poisonAnswered() {
        return poisonAnswered;
    }

    /** What the interaction says that was sent in this revision. */
    public static String text(String id, int revision) {
        return Bodies.text(id, revision);
    }

    /** Whether the revision withdraws. */
    public static boolean withdraws(int revision) {
        return revision == Sent.WITHDRAWN;
    }

    private void write(String what, Sent event) {
        String line = what + " " + event.id() + " " + event.revision() + "\n";
        try {
            file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            if (++lines % LINES_EACH_SYNC == 0) {
                file.force(false);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The ledger cannot be written; is the disk full?", e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.force(true);
        file.close();
    }
}
