package io.tributary.connectors.growingfile;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context that reads a growing file, and keeps what it accepted over its restarts. */
final class GrowingFileHub implements AutoCloseable {

    private final List<String> accepted = new CopyOnWriteArrayList<>();
    private final List<String> ids = new CopyOnWriteArrayList<>();
    private final String uri;
    private volatile Predicate<String> refuses = line -> false;
    private CamelContext context = new DefaultCamelContext();

    GrowingFileHub(Path directory, String options) {
        uri =
                "growing-file:%s?fileName=Master.csv&positionFile=%s&delay=10&initialDelay=0&%s"
                        .formatted(
                                directory,
                                directory.resolveSibling("positions/pbx/madrid.json"),
                                options);
    }

    GrowingFileHub start() throws Exception {
        context = new DefaultCamelContext();
        context.addRoutes(
                new RouteBuilder() {
                    @Override
                    public void configure() {
                        errorHandler(noErrorHandler());
                        from(uri).routeId("lines").process(GrowingFileHub.this::accept);
                    }
                });
        context.start();
        return this;
    }

    void stop() {
        context.stop();
    }

    void refuse(Predicate<String> lines) {
        refuses = lines;
    }

    List<String> accepted() {
        return new ArrayList<>(accepted);
    }

    List<String> ids() {
        return new ArrayList<>(ids);
    }

    @Override
    public void close() {
        stop();
    }

    private void accept(Exchange exchange) {
        String lines =
                new String(exchange.getMessage().getBody(byte[].class), StandardCharsets.UTF_8);
        if (refuses.test(lines)) {
            throw new IllegalStateException("the broker is away");
        }
        accepted.add(lines);
        ids.add(exchange.getMessage().getHeader("tributary-event-id", String.class));
    }
}
