package io.tributary.connectors.growingfile;

import io.tributary.connectors.growingfile.GrowingFile.Found;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out how far a file was read, whatever it was renamed to.
 *
 * <ol>
 *   <li>A file is known again by its key (inode), and only if it still has what was read of it.
 *   <li>A file that is not known but has what was read of another is a copy: it is read on from
 *       there. So a file that is copied and then truncated loses nothing that the copy has.
 *   <li>Any other file is new, also under a known key: it is read from its beginning.
 * </ol>
 */
final class Whereabouts {

    private static final Logger LOG = LoggerFactory.getLogger(Whereabouts.class);

    private final GrowingFile file;
    private final Positions positions;
    private final GrowingFileStart start;
    private final int maxLineBytes;
    private final Map<String, Found> finished = new HashMap<>();

    Whereabouts(GrowingFile file, Positions positions, GrowingFileStart start, int maxLineBytes) {
        this.file = file;
        this.positions = positions;
        this.start = start;
        this.maxLineBytes = maxLineBytes;
    }

    /** Whether it was rotated away, read to its end, and not touched since. */
    boolean isFinished(Found found) {
        return !found.current() && found.equals(finished.get(found.key()));
    }

    /** Null if the file is none of ours. */
    @Nullable Position of(Found found, FileChannel channel) throws IOException {
        Position known = positions.get(found.key());
        if (known != null && has(channel, known)) {
            if (known.offset() == found.size()) {
                finished.put(found.key(), found);
            }
            return known;
        }
        if (!file.isNamed(found.path())) {
            return null; // a file of somebody else, which got the inode of one of ours
        }
        Position copied = positionOfCopy(channel);
        Position position = copied == null ? begin(found, channel) : copied;
        if (known != null) {
            LOG.info("{} was written anew; read from {}", found.path(), position.offset());
        }
        positions.put(found.key(), position);
        return position;
    }

    static boolean has(FileChannel channel, Position position) throws IOException {
        return channel.size() >= position.offset()
                && Seen.at(channel, position.offset()).fingerprint().equals(position.fingerprint());
    }

    private @Nullable Position positionOfCopy(FileChannel channel) throws IOException {
        for (Position other : positions.all()) {
            if (other.offset() > 0 && has(channel, other)) {
                return other.seenNow();
            }
        }
        return null;
    }

    private Position begin(Found found, FileChannel channel) throws IOException {
        long offset = positions.isFresh() && start.skips(found) ? endOfLines(channel) : 0;
        return Position.of(offset, Seen.at(channel, offset));
    }

    private long endOfLines(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - maxLineBytes);
        return from + LineBlocks.complete(Seen.read(channel, from, maxLineBytes));
    }
}
