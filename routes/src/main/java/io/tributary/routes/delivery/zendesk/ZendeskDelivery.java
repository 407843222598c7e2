package io.tributary.routes.delivery.zendesk;

import io.tributary.connectors.calling.TargetClient;
import io.tributary.connectors.reading.ApiAccess;
import io.tributary.connectors.zendesk.ZendeskTicketApi;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.mappings.comment.HistoryComments;
import io.tributary.routes.delivery.ticket.TicketDelivery;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;

/** The step of the Zendesk Kamelet. */
public final class ZendeskDelivery {

    private final URI address;
    private final String user;
    private final HistoryComments comments;
    private final Duration timeout;
    private volatile String token = "";

    /**
     * @param address of the account, for example {@code https://shop.zendesk.com}
     * @param user {@code <mail address>/token}
     * @param source that its own events come in by, for example {@code zendesk/main}
     * @param timeoutMillis how long to wait for an answer
     */
    public ZendeskDelivery(String address, String user, String source, long timeoutMillis) {
        this.address = URI.create(address);
        this.user = user;
        this.comments = new HistoryComments(source);
        this.timeout = Duration.ofMillis(timeoutMillis);
    }

    /**
     * Takes the API token, which is no parameter of the constructor as that would not bear all its
     * characters.
     */
    public void setToken(String token) {
        this.token = token;
    }

    /** What became of each interaction. */
    public List<DeliveryResult> deliver(@Body CustomerDelivery delivery, CamelContext context) {
        ApiAccess access = new ApiAccess(address, user, token, "");
        Map<String, String> headers = Map.of("Authorization", access.basic());
        try (TargetClient client =
                new TargetClient(context, "Zendesk", address, headers, timeout)) {
            ZendeskTicketApi api = new ZendeskTicketApi(client, InstantSource.system());
            return TicketDelivery.deliver(new ZendeskDesk(api), comments, delivery);
        }
    }
}
