package io.tributary.connectors.email;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.position.SourcePositions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.jspecify.annotations.Nullable;

/**
 * Knows which mails of a mailbox were taken, where the mailbox itself keeps no such mark: so that
 * none is fetched at every look, nor by the next hub.
 *
 * <p>Kept are digests of the mails' names, in {@value #BUCKETS} positions of the source, each of
 * which forgets its oldest when it is full; a mailbox may hold some 150,000 mails. A mail that is
 * forgotten is fetched again, and is the same event then. Nothing is kept of mails that are deleted
 * once they are taken.
 */
public final class TakenMails extends ServiceSupport
        implements IdempotentRepository, CamelContextAware {

    private static final int BUCKETS = 256;

    private final Map<Integer, TakenBucket> buckets = new HashMap<>();
    private @Nullable CamelContext context;
    private String source = "";
    private boolean delete;

    /** Whether the mail is to be fetched. */
    @Override
    public synchronized boolean add(String name) {
        return !contains(name);
    }

    /**
     * @throws TransientFailure if the database is away
     */
    @Override
    public synchronized boolean contains(String name) {
        byte[] digest = digest(name);
        return !delete && bucket(digest).contains(text(digest));
    }

    /**
     * To be called when the mail is durable with the hub.
     *
     * @throws TransientFailure if the database is away; this hub knows of it all the same
     */
    @Override
    public synchronized boolean confirm(String name) {
        byte[] digest = digest(name);
        if (!delete) {
            bucket(digest).put(text(digest));
        }
        return true;
    }

    /** The mail was not taken, and nothing was kept of it. */
    @Override
    public boolean remove(String name) {
        return true;
    }

    /** What this hub has read of the positions, so that it reads them again. */
    @Override
    public synchronized void clear() {
        buckets.clear();
    }

    private TakenBucket bucket(byte[] digest) {
        return buckets.computeIfAbsent(
                digest[0] & (BUCKETS - 1),
                number -> new TakenBucket(positions(), source, "taken-mails-" + number));
    }

    private SourcePositions positions() {
        CamelContext known = context;
        SourcePositions positions =
                known == null ? null : known.getRegistry().findSingleByType(SourcePositions.class);
        if (positions == null) {
            throw new IllegalStateException("there is nothing to keep positions of sources in");
        }
        return positions;
    }

    private static byte[] digest(String name) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(name.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Of the bytes after that which tells the bucket. */
    private static String text(byte[] digest) {
        return Base64.getUrlEncoder()
                .encodeToString(Arrays.copyOfRange(digest, 1, 1 + TakenBucket.BYTES));
    }

    public void setSource(String source) {
        this.source = source;
    }

    public void setDelete(boolean delete) {
        this.delete = delete;
    }

    @Override
    public @Nullable CamelContext getCamelContext() {
        return context;
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        this.context = camelContext;
    }
}
