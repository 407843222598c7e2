package io.tributary.mappings.slack;

import io.tributary.mappings.payload.Payloads;
import org.jspecify.annotations.Nullable;

/** How messages and conversations are named: Slack names a message by its time in its channel. */
final class SlackNames {

    private SlackNames() {}

    static String message(String channel, String stamp) {
        return channel + ":" + stamp;
    }

    /**
     * A chat with one person or a few is one conversation. In a channel a message and its answers
     * are one.
     *
     * @param root the first message of the thread; null if the message is in none
     */
    static String thread(
            String channel, @Nullable String channelType, @Nullable String root, String stamp) {
        boolean whole =
                channelType == null
                        ? channel.startsWith("D")
                        : channelType.equals("im") || channelType.equals("mpim");
        String first = Payloads.text(root);
        return whole ? channel : message(channel, first == null ? stamp : first);
    }
}
