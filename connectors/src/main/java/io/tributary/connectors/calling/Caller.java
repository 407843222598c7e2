package io.tributary.connectors.calling;

import io.tributary.connectors.reading.RetryAfter;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls with Camel's HTTP component, once and in bounded time; follows no redirection, for another
 * address is not what the admin trusted. Thread-safe.
 */
public final class Caller implements AutoCloseable {

    private static final String OPTIONS =
            "?throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false"
                    + "&disableStreamCache=true&connectionRequestTimeout=10000&connectTimeout=10000"
                    + "&responseTimeout=%1$d&soTimeout=%1$d";

    /** More of an answer ends its connection. */
    private static final int MOST_BYTES = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(Caller.class);

    private final CamelContext context;
    private final ProducerTemplate http;
    private final String options;

    /**
     * @param timeout for an answer
     */
    public Caller(CamelContext context, Duration timeout) {
        this.context = context;
        options = OPTIONS.formatted(timeout.toMillis());
        http = context.createProducerTemplate();
    }

    /**
     * @throws TransientFailure if there is no answer in time
     */
    public Answer call(Call call) {
        Exchange exchange = http.send(endpoint(call), each -> prepare(each.getMessage(), call));
        if (exchange.getException() != null) {
            // Without the cause, whose text holds the address.
            throw new TransientFailure(
                    "no answer: " + exchange.getException().getClass().getSimpleName(), null);
        }
        Message answer = exchange.getMessage();
        discardBody(answer);
        return new Answer(
                answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                RetryAfter.of(answer.getHeader("Retry-After", String.class), Instant.now()));
    }

    private HttpEndpoint endpoint(Call call) {
        String address = call.uri().getScheme() + "://" + call.uri().getRawAuthority();
        HttpEndpoint endpoint = context.getEndpoint(address + options, HttpEndpoint.class);
        // The client would come back after a second, whatever the other side asks for.
        endpoint.setHttpClientConfigurer(HttpClientBuilder::disableAutomaticRetries);
        return endpoint;
    }

    private static void prepare(Message message, Call call) {
        call.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_METHOD, call.method());
        message.setHeader(Exchange.HTTP_PATH, call.uri().getRawPath());
        message.setHeader(Exchange.HTTP_QUERY, call.uri().getRawQuery());
        if (call.body().length > 0) {
            message.setBody(call.body());
        }
    }

    private static void discardBody(Message answer) {
        @Nullable InputStream body = answer.getBody(InputStream.class);
        if (body == null) {
            return;
        }
        try (InputStream in = body) {
            in.readNBytes(MOST_BYTES);
        } catch (IOException e) {
            // The status is known; what was to follow it tells nothing more.
            LOG.debug("An answer broke off behind its status", e);
        }
    }

    @Override
    public void close() {
        http.stop();
    }
}
