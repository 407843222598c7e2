package io.tributary.connectors.xmpp;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.position.SourcePositions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smackx.mam.MamManager;
import org.jivesoftware.smackx.mam.MamManager.MamQuery;
import org.jivesoftware.smackx.mam.MamManager.MamQueryArgs;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what an archive (XEP-0313), of the account or of a room, has of the time when the hub was
 * not there. The server sends it as messages, which are taken as all others are; what was taken
 * before is the same again.
 *
 * <p>The position is the time up to which all was taken. It begins when the hub is there for the
 * first time, and moves only while all is read. Used by one thread at a time.
 */
final class XmppArchive {

    private static final Logger LOG = LoggerFactory.getLogger(XmppArchive.class);

    private static final int PAGE = 50;

    /** Clocks of hub and server differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(2);

    private final SourcePositions positions;
    private final String source;
    private final String name;
    private @Nullable String kept;
    private boolean caughtUp;

    private XmppArchive(SourcePositions positions, String source, String name) {
        this.positions = positions;
        this.source = source;
        this.name = name;
    }

    static XmppArchive ofAccount(SourcePositions positions, String source) {
        return new XmppArchive(positions, source, "archive");
    }

    static XmppArchive ofRoom(SourcePositions positions, String source, String room) {
        return new XmppArchive(positions, source, "archive " + room);
    }

    /** What comes from now on is to be read the next time. */
    void isInterrupted() {
        caughtUp = false;
    }

    /** Reads what was missed, unless it has done so. What fails is tried again the next time. */
    void catchUp(MamManager archive)
            throws InterruptedException,
                    SmackException.NotConnectedException,
                    SmackException.NotLoggedInException {
        if (caughtUp) {
            return;
        }
        Instant now = Instant.now();
        try {
            Optional<String> position = positions.find(source, name);
            kept = position.orElse(null);
            if (position.isPresent()) {
                read(archive, Instant.parse(position.get()).minus(OVERLAP));
            }
            caughtUp = true;
            isTakenUntil(now);
        } catch (TransientFailure | XMPPException | SmackException.NoResponseException e) {
            LOG.warn(
                    "{}: the {} cannot be read, which is tried again: {}",
                    source,
                    name,
                    String.valueOf(e.getMessage()));
        }
    }

    private void read(MamManager archive, Instant since)
            throws InterruptedException,
                    XMPPException,
                    SmackException.NoResponseException,
                    SmackException.NotConnectedException,
                    SmackException.NotLoggedInException {
        if (!archive.isSupported()) {
            LOG.warn("{}: there is no {} (XEP-0313) of what the hub missed", source, name);
            return;
        }
        MamQuery query =
                archive.queryArchive(
                        MamQueryArgs.builder()
                                .limitResultsSince(Date.from(since))
                                .setResultPageSizeTo(PAGE)
                                .build());
        int read = query.getMessageCount();
        while (!query.isComplete() && query.getMessageCount() > 0) {
            query.pageNext(PAGE);
            read += query.getMessageCount();
        }
        LOG.info("{}: read {} messages of the {}", source, read, name);
    }

    /** Keeps that all before a time is taken, if it is. */
    void isTakenUntil(Instant time) {
        if (!caughtUp) {
            return;
        }
        try {
            if (positions.move(source, name, kept, time.toString())) {
                kept = time.toString();
            } else {
                kept = positions.find(source, name).orElse(null);
            }
        } catch (TransientFailure e) {
            LOG.debug("{}: the position is kept the next time", source, e);
        }
    }
}
