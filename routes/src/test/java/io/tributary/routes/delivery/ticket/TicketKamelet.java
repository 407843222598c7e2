package io.tributary.routes.delivery.ticket;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The Kamelet of a desk, behind a route. */
public final class TicketKamelet implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private final ProducerTemplate calls;

    /**
     * @param parameters of the Kamelet; the token comes by a setting, as in packaged routes
     */
    public TicketKamelet(String name, Map<String, String> parameters) throws Exception {
        Properties settings = new Properties();
        settings.put("tributary.desk.token", parameters.get("token"));
        context.getPropertiesComponent().setInitialProperties(settings);
        Map<String, String> given = new TreeMap<>(parameters);
        given.put("token", "#property:tributary.desk.token:unset");
        StringBuilder uri = new StringBuilder("kamelet:" + name);
        char next = '?';
        for (Map.Entry<String, String> each : given.entrySet()) {
            uri.append(next).append(each.getKey()).append("=RAW(").append(each.getValue());
            uri.append(')');
            next = '&';
        }
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        from("direct:deliver").errorHandler(noErrorHandler()).to(uri.toString());
                    }
                });
        context.start();
        calls = context.createProducerTemplate();
    }

    /** What became of a delivery; throws what the Kamelet does. */
    @SuppressWarnings("unchecked")
    public List<DeliveryResult> deliver(CustomerDelivery delivery) throws Exception {
        try {
            return calls.requestBody("direct:deliver", delivery, List.class);
        } catch (CamelExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
