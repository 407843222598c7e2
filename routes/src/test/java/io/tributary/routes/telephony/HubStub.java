package io.tributary.routes.telephony;

import io.tributary.routes.files.LocalCluster;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.component.mock.MockEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultComponent;
import org.apache.camel.support.PluginHelper;

/** Stands for {@code hub:}: what comes from its door is sent to {@code direct:door}. */
final class HubStub extends DefaultComponent implements AutoCloseable {

    private final CamelContext context = new DefaultCamelContext();
    private final Map<String, Map<String, Object>> options = new HashMap<>();

    HubStub() {
        context.addComponent("hub", this);
    }

    HubStub set(String property, Object value) {
        context.getPropertiesComponent().addInitialProperty(property, value.toString());
        return this;
    }

    HubStub start(String routeFile) throws Exception {
        context.addService(LocalCluster.leading());
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        PluginHelper.getResourceLoader(context)
                                .resolveResource("classpath:camel/" + routeFile));
        context.start();
        return this;
    }

    CamelContext context() {
        return context;
    }

    Map<String, Object> options(String path) {
        return Objects.requireNonNull(options.get(path), path);
    }

    MockEndpoint accepted() {
        return context.getEndpoint("mock:accepted", MockEndpoint.class);
    }

    @Override
    protected Endpoint createEndpoint(
            String uri, String remaining, Map<String, Object> parameters) {
        options.put(remaining, new HashMap<>(parameters));
        parameters.clear();
        return remaining.equals("accept") ? accepted() : context.getEndpoint("direct:door");
    }

    @Override
    public void close() {
        context.stop();
    }
}
