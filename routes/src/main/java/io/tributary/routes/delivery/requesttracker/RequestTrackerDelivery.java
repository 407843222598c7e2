package io.tributary.routes.delivery.requesttracker;

import io.tributary.connectors.calling.TargetClient;
import io.tributary.connectors.requesttracker.RequestTrackerApi;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.mappings.comment.HistoryComments;
import io.tributary.routes.delivery.ticket.TicketDelivery;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** The step of the Request Tracker Kamelet. */
public final class RequestTrackerDelivery {

    private static final String CREATE = "create";
    private static final String LEAVE_OUT = "leave-out";

    private final URI address;
    private final HistoryComments comments;
    private final @Nullable String queue;
    private final Duration timeout;
    private final AtomicReference<RequestTrackerDesk.Sight> sight =
            new AtomicReference<>(RequestTrackerDesk.Sight.UNKNOWN);
    private volatile String token = "";

    /**
     * @param address where Request Tracker's pages are
     * @param source that its own events come in by, for example {@code request-tracker/main}
     * @param withoutTicket what is done for a matter without a ticket: {@code leave-out} or {@code
     *     create}
     * @param queue in which tickets are created; Kamelets hand on a name that is all digits as a
     *     number
     * @param timeoutMillis how long to wait for an answer
     * @throws IllegalArgumentException if one of them is wrong, naming it
     */
    public RequestTrackerDelivery(
            String address, String source, String withoutTicket, Object queue, long timeoutMillis) {
        if (!withoutTicket.equals(CREATE) && !withoutTicket.equals(LEAVE_OUT)) {
            throw new IllegalArgumentException("withoutTicket must be leave-out or create");
        }
        this.address = URI.create(address);
        this.comments = new HistoryComments(source);
        this.queue = withoutTicket.equals(CREATE) ? queue.toString() : null;
        this.timeout = Duration.ofMillis(timeoutMillis);
    }

    /**
     * Takes the token, which is no parameter of the constructor as that would not bear all its
     * characters.
     */
    public void setToken(String token) {
        this.token = token;
    }

    /** What became of each interaction. */
    public List<DeliveryResult> deliver(@Body CustomerDelivery delivery, CamelContext context) {
        Map<String, String> headers = Map.of("Authorization", "token " + token);
        try (TargetClient client =
                new TargetClient(context, "Request Tracker", address, headers, timeout)) {
            RequestTrackerApi api = new RequestTrackerApi(client, InstantSource.system());
            return TicketDelivery.deliver(
                    new RequestTrackerDesk(api, queue, sight), comments, delivery);
        }
    }
}
