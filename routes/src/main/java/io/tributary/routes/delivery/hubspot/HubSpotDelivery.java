package io.tributary.routes.delivery.hubspot;

import io.tributary.connectors.calling.TargetClient;
import io.tributary.connectors.hubspot.HubSpotCrm;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.mappings.hubspot.history.HubSpotHistory;
import io.tributary.routes.delivery.TargetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;

/** The step of the HubSpot Kamelet. Thread-safe. */
public final class HubSpotDelivery {

    private final String address;
    private final HubSpotHistory history;
    private final Duration timeout;
    private volatile String token = "";

    /**
     * @param address of HubSpot's API
     * @param source that HubSpot's own events come in by, for example {@code hubspot/main}
     * @param timeoutMillis how long to wait for an answer
     */
    public HubSpotDelivery(String address, String source, long timeoutMillis) {
        this.address = address;
        this.history = new HubSpotHistory(source);
        this.timeout = Duration.ofMillis(timeoutMillis);
    }

    /**
     * Takes the token of the private app, which is no parameter of the constructor as that would
     * not bear all its characters.
     */
    public void setToken(String token) {
        this.token = token;
    }

    /**
     * What became of each interaction.
     *
     * @throws TransientFailure if HubSpot is not available, or not set up
     */
    public List<DeliveryResult> deliver(@Body CustomerDelivery delivery, CamelContext context) {
        Map<String, String> headers = Map.of("Authorization", "Bearer " + token);
        try (TargetClient client =
                new TargetClient(context, "HubSpot", TargetAddress.of(address), headers, timeout)) {
            HubSpotCrm crm = new HubSpotCrm(client, InstantSource.system());
            return new HubSpotCustomer(crm, history, delivery).deliver();
        }
    }
}
