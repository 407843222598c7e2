package io.tributary.connectors.x;

import io.tributary.history.failure.PermanentFailure;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.DefaultMessage;
import org.jspecify.annotations.Nullable;
import twitter4j.TwitterObjectFactory;
import twitter4j.v1.Status;

/**
 * Makes of a post that Camel's Twitter component fetched the JSON that X sent, under the id of the
 * post, and nothing else. The JSON is kept where {@code twitter4j.properties} says {@code
 * jsonStoreEnabled=true}, for the thread that fetched it, until the next page is fetched: so this
 * has to come first, and only posts of one page can be had.
 */
public final class RawPost implements Processor {

    static final String EVENT_ID = "tributary-event-id";
    static final String CONTENT_TYPE = "tributary-content-type";

    /**
     * Changes the exchange's message as said above.
     *
     * @throws PermanentFailure if the body is no post, or its JSON was not kept
     */
    @Override
    public void process(Exchange exchange) {
        if (!(exchange.getIn().getBody() instanceof Status post)) {
            throw new PermanentFailure(
                    "expected a post: use twitter-timeline or twitter-search", null);
        }
        DefaultMessage raw = new DefaultMessage(exchange.getContext());
        raw.setBody(json(post).getBytes(StandardCharsets.UTF_8));
        raw.setHeader(EVENT_ID, "post:" + post.getId());
        raw.setHeader(CONTENT_TYPE, "application/json");
        exchange.setIn(raw);
    }

    private static String json(Status post) {
        String json = kept(post);
        if (json == null) {
            throw new PermanentFailure(
                    "the JSON of the post was not kept: leave jsonStoreEnabled=true in"
                            + " twitter4j.properties, and numberOfPages at 1",
                    null);
        }
        return json;
    }

    private static @Nullable String kept(Status post) {
        try {
            return TwitterObjectFactory.getRawJSON(post);
        } catch (IllegalStateException e) {
            // It says so if nothing was ever kept, instead of null.
            return null;
        }
    }
}
