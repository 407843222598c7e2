package io.tributary.connectors.growingfile;

import io.tributary.connectors.growingfile.GrowingFile.Found;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Reads on where it stopped, in the file and in what it was rotated to. */
final class GrowingFileReader {

    /** After so long, a last line without end in a file that was rotated away stays as it is. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final GrowingFile file;
    private final Positions positions;
    private final Whereabouts whereabouts;
    private final int maxLines;
    private final int maxLineBytes;

    GrowingFileReader(
            GrowingFile file,
            Positions positions,
            GrowingFileStart start,
            int maxLines,
            int maxLineBytes) {
        this.file = file;
        this.positions = positions;
        this.whereabouts = new Whereabouts(file, positions, start, maxLineBytes);
        this.maxLines = maxLines;
        this.maxLineBytes = maxLineBytes;
    }

    void open() throws IOException {
        positions.open();
    }

    void close() throws IOException {
        positions.close();
    }

    /**
     * Hands on what is new, at most about {@code maxLineBytes} of each file. The position of what
     * was accepted is kept even if the rest is not.
     *
     * @return how many blocks were accepted
     */
    int read(LineSink sink) throws Exception {
        if (!positions.isOpen()) {
            return 0;
        }
        List<Found> files = file.list(positions.keys());
        files.forEach(found -> positions.touch(found.key()));
        int blocks = 0;
        try {
            for (Found found : files) {
                if (sink.wantsMore()) {
                    blocks += read(found, sink);
                }
            }
        } finally {
            positions.save();
        }
        return blocks;
    }

    private int read(Found found, LineSink sink) throws Exception {
        if (whereabouts.isFinished(found)) {
            return 0;
        }
        try (FileChannel channel = FileChannel.open(found.path(), StandardOpenOption.READ)) {
            if (!file.isStill(found)) {
                return 0; // another file has the name now: the next poll knows both
            }
            Position position = whereabouts.of(found, channel);
            return position == null ? 0 : handOn(found, channel, position, sink);
        } catch (NoSuchFileException e) {
            return 0; // renamed since it was listed: the next poll finds it again
        }
    }

    private int handOn(Found found, FileChannel channel, Position position, LineSink sink)
            throws Exception {
        Seen seen = Seen.at(channel, position.offset());
        byte[] chunk = Seen.read(channel, position.offset(), maxLineBytes);
        if (!Whereabouts.has(channel, position)
                || !seen.fingerprint().equals(position.fingerprint())) {
            return 0; // truncated while it was read: the next poll sees what it is now
        }
        byte[] lines = Arrays.copyOf(chunk, end(found, chunk));
        LineBlocks blocks = new LineBlocks(lines, maxLines);
        int accepted = 0;
        int done = 0;
        while (done < lines.length && sink.wantsMore()) {
            int next = blocks.next();
            int end = next == done ? lines.length : next;
            byte[] block = Arrays.copyOfRange(lines, done, end);
            if (!LineBlocks.isBlank(block)) {
                sink.accept(block);
                accepted++;
            }
            done = end;
            positions.put(
                    found.key(), Position.of(position.offset() + done, seen.then(lines, done)));
        }
        return accepted;
    }

    /** Whole lines; and what never becomes one, because it is too long or its writer is gone. */
    private int end(Found found, byte[] chunk) {
        int complete = LineBlocks.complete(chunk);
        boolean tooLong = complete == 0 && chunk.length == maxLineBytes;
        boolean left = !found.current() && found.modified().plus(QUIET).isBefore(Instant.now());
        return tooLong || (left && chunk.length < maxLineBytes) ? chunk.length : complete;
    }
}
