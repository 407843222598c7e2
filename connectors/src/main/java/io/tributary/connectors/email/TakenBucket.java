package io.tributary.connectors.email;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.position.SourcePositions;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Some of the digests of mails that were taken, in one position: one after the other. */
final class TakenBucket {

    /** Bytes of a digest: of a hundred thousand no two are the same. */
    static final int BYTES = 9;

    private static final int LENGTH = BYTES * 4 / 3;
    private static final int MOST = SourcePositions.MOST_CHARACTERS / LENGTH;
    private static final int TRIES = 3;

    private final SourcePositions positions;
    private final String source;
    private final String name;
    private final Set<String> digests = new LinkedHashSet<>();
    private @Nullable String stored;

    /**
     * @throws TransientFailure if the database is away
     */
    TakenBucket(SourcePositions positions, String source, String name) {
        this.positions = positions;
        this.source = source;
        this.name = name;
        find();
    }

    boolean contains(String digest) {
        return digests.contains(digest);
    }

    /**
     * @throws TransientFailure if it cannot be kept; known here all the same
     */
    void put(String digest) {
        for (int tries = 0; tries < TRIES; tries++) {
            add(digest);
            String text = String.join("", digests);
            if (text.equals(stored) || positions.move(source, name, stored, text)) {
                stored = text;
                return;
            }
            find();
        }
        add(digest);
        throw new TransientFailure("other hubs take mails of the same mailbox", null);
    }

    private void add(String digest) {
        digests.add(digest);
        Iterator<String> oldest = digests.iterator();
        while (digests.size() > MOST) {
            oldest.next();
            oldest.remove();
        }
    }

    /** What another hub has kept is known besides what is known here. */
    private void find() {
        stored = positions.find(source, name).orElse(null);
        String text = stored == null ? "" : stored;
        for (int at = 0; at + LENGTH <= text.length(); at += LENGTH) {
            digests.add(text.substring(at, at + LENGTH));
        }
    }
}
