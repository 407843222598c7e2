package io.tributary.connectors.asteriskari;

import io.tributary.connectors.live.LiveLine;
import java.io.IOException;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket of Asterisk. A message is asked for only once the one before was taken: so Asterisk
 * has to wait where the hub is slow, and nothing heaps up here.
 */
final class AriConnection implements LiveLine, WebSocket.Listener {

    private static final String REPLACED = "ApplicationReplaced";

    /**
     * What was heard.
     *
     * @param event null if it was a sign of life alone
     */
    private record Heard(byte @Nullable [] event, @Nullable IOException end) {}

    private final Set<String> wanted;
    private final int pingInterval;
    private final BlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final AriMessage message = new AriMessage();
    private volatile @Nullable WebSocket socket;

    /**
     * @param wanted types of the events to tell; all if there are none
     * @param pingInterval milliseconds
     */
    AriConnection(Set<String> wanted, int pingInterval) {
        this.wanted = wanted;
        this.pingInterval = pingInterval;
    }

    void opened(WebSocket opened) {
        socket = opened;
    }

    @Override
    public byte[] next() throws IOException, InterruptedException {
        open().request(1);
        boolean asked = false;
        while (true) {
            Heard each = heard.poll(pingInterval, TimeUnit.MILLISECONDS);
            if (each == null) {
                if (asked) {
                    throw new IOException("Asterisk does not answer");
                }
                asked = true;
                ping();
                continue;
            }
            asked = false;
            if (each.end() != null) {
                throw each.end();
            }
            byte[] event = each.event();
            if (event != null && isWanted(event)) {
                return event;
            }
            open().request(1);
        }
    }

    /** What tells no type is wanted, too: the mapping says what is wrong with it. */
    private boolean isWanted(byte[] event) throws IOException {
        String type = AriMessage.type(event);
        if (REPLACED.equals(type)) {
            throw new IOException("somebody else listens to the application: give the hub its own");
        }
        return type == null || wanted.isEmpty() || wanted.contains(type);
    }

    private void ping() throws IOException, InterruptedException {
        try {
            open().sendPing(ByteBuffer.allocate(0)).get(pingInterval, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("Asterisk takes nothing any more", e);
        }
    }

    private WebSocket open() {
        return Objects.requireNonNull(socket, "not opened");
    }

    @Override
    public void onOpen(WebSocket opened) {
        // Nothing is asked for before somebody waits for it.
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.add(data);
        if (!last) {
            from.request(1);
            return null;
        }
        heard.add(new Heard(message.whole(), null));
        return null;
    }

    /** Asterisk sends none; a proxy's own talk is passed over. */
    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        from.request(1);
        return null;
    }

    /** It is answered by the client itself. */
    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer data) {
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer data) {
        heard.add(new Heard(null, null));
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        heard.add(new Heard(null, new IOException("Asterisk closed the connection: " + status)));
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        heard.add(new Heard(null, new IOException("the connection broke", failure)));
    }

    @Override
    public void close() {
        WebSocket open = socket;
        if (open != null) {
            open.abort();
        }
    }
}
