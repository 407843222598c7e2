package io.tributary.connectors.xmpp;

import io.tributary.history.position.SourcePositions;
import java.io.IOException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jivesoftware.smack.ConnectionListener;
import org.jivesoftware.smack.SmackException;
import org.jivesoftware.smack.XMPPException;
import org.jivesoftware.smack.packet.Presence;
import org.jivesoftware.smack.packet.PresenceBuilder;
import org.jivesoftware.smack.roster.Roster;
import org.jivesoftware.smackx.carbons.CarbonManager;
import org.jivesoftware.smackx.mam.MamManager;
import org.jivesoftware.smackx.ping.PingManager;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager;
import org.jivesoftware.smackx.receipts.DeliveryReceiptManager.AutoReceiptMode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One stream of an account, from its beginning to its end. It speaks for nobody. */
final class XmppSession {

    private static final Logger LOG = LoggerFactory.getLogger(XmppSession.class);

    private final XmppReceiverEndpoint options;
    private final Predicate<String> route;
    private final TakingConnection connection;
    private final @Nullable XmppArchive archive;
    private final XmppRooms rooms;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile boolean taking;

    /**
     * @param positions of archives; null if these are not to be read
     * @param route whether it took the message
     */
    XmppSession(
            XmppReceiverEndpoint options,
            @Nullable SourcePositions positions,
            Predicate<String> route) {
        String source = options.getSource();
        this.options = options;
        this.archive = positions == null ? null : XmppArchive.ofAccount(positions, source);
        this.rooms =
                new XmppRooms(
                        options.roomNames(),
                        options.getNickname(),
                        room ->
                                positions == null
                                        ? null
                                        : XmppArchive.ofRoom(positions, source, room));
        this.route = route;
        this.connection = new TakingConnection(options.line().configuration(), this::take);
        connection.setReplyTimeout(options.getConnectTimeout());
        connection.addConnectionListener(
                new ConnectionListener() {
                    @Override
                    public void connectionClosed() {
                        over.countDown();
                    }

                    @Override
                    public void connectionClosedOnError(Exception e) {
                        over.countDown();
                    }
                });
    }

    /**
     * Logs in and asks for copies of what other devices send and get, then for messages.
     *
     * @throws IOException if the server is away
     */
    void begin() throws IOException, InterruptedException, SmackException, XMPPException {
        DeliveryReceiptManager.getInstanceFor(connection)
                .setAutoReceiptMode(AutoReceiptMode.disabled);
        Roster roster = Roster.getInstanceFor(connection);
        roster.setRosterLoadedAtLogin(false);
        roster.setSubscriptionMode(Roster.SubscriptionMode.manual);
        connection.connect();
        connection.login();
        if (!connection.isSmEnabled()) {
            LOG.warn(
                    "{} knows no stream management (XEP-0198): a message that is on its way when"
                            + " the connection breaks is lost",
                    options.line());
        }
        copies();
        connection.sendStanza(
                PresenceBuilder.buildPresence()
                        .ofType(Presence.Type.available)
                        .setPriority(options.getPriority())
                        .build());
    }

    private void copies() throws InterruptedException, SmackException, XMPPException {
        CarbonManager carbons = CarbonManager.getInstanceFor(connection);
        if (carbons.isSupportedByServer()) {
            carbons.enableCarbons();
        } else {
            LOG.warn("{} gives no copies (XEP-0280) of other devices' messages", options.line());
        }
    }

    /** Returns when it is over; asks the server now and then whether it is there. */
    void last() throws InterruptedException, SmackException {
        do {
            // While a message waits to be taken, no answer is read.
            if (archive != null && !taking) {
                archive.catchUp(MamManager.getInstanceFor(connection));
            }
            rooms.enter(connection);
        } while (!over.await(options.getPingInterval(), TimeUnit.MILLISECONDS) && isThere());
    }

    /** Its answer is not read while a message is handed on. */
    private boolean isThere() throws InterruptedException, SmackException {
        if (taking) {
            return true;
        }
        Instant before = Instant.now();
        boolean there =
                PingManager.getInstanceFor(connection)
                        .pingMyServer(false, options.getConnectTimeout());
        if (there && archive != null) {
            // The answer came behind all that the server had sent, which is taken.
            archive.isTakenUntil(before);
        }
        if (there) {
            rooms.isStillIn(connection);
        }
        return there;
    }

    /** Hands the message on until it is taken, or the stream is over. */
    private void take(String message) {
        taking = true;
        try {
            for (int failures = 0; !route.test(message); failures++) {
                if (over.await(options.pause(failures), TimeUnit.MILLISECONDS)) {
                    throw new IllegalStateException("it is over: the server keeps the message");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: the server keeps the message", e);
        } finally {
            taking = false;
        }
    }

    /** At once, and without a word: the server gives out again what was not taken. */
    void end() {
        over.countDown();
        connection.instantShutdown();
    }
}
