package io.tributary.connectors.calling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/** Calls a target's API with Camel's HTTP component, in bounded time. */
public final class TargetClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_BYTES = 32 << 20;

    private final CamelContext context;
    private final String name;
    private final URI address;
    private final Map<String, String> headers;
    private final String options;
    private final ProducerTemplate http;

    /**
     * @param name of the target, for messages
     * @param address root of its API
     * @param headers of every call, with the credentials
     * @param timeout how long to wait for an answer
     */
    public TargetClient(
            CamelContext context,
            String name,
            URI address,
            Map<String, String> headers,
            Duration timeout) {
        this.context = context;
        this.name = name;
        this.address = address;
        this.headers = Map.copyOf(headers);
        options =
                "?throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false"
                        + "&connectionRequestTimeout=10000&connectTimeout=10000&responseTimeout=%1$d&soTimeout=%1$d"
                                .formatted(timeout.toMillis());
        http = context.createProducerTemplate();
    }

    /**
     * What the target answers, whatever it is.
     *
     * @throws TransientFailure if it cannot be reached, or does not answer in time: it may have
     *     done what it was asked for all the same
     */
    public ApiAnswer call(TargetCall call) {
        Exchange exchange = http.send(endpoint(), each -> prepare(each.getMessage(), call));
        if (exchange.getException() != null) {
            // Without the cause: its text may quote the address.
            throw new TransientFailure(
                    "no answer from "
                            + name
                            + " ("
                            + exchange.getException().getClass().getSimpleName()
                            + "); check its address, the network and the request timeout",
                    null);
        }
        Message answer = exchange.getMessage();
        return new ApiAnswer(
                answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                headers(answer),
                body(answer));
    }

    /**
     * The JSON of an answer.
     *
     * @throws TransientFailure if it is none
     */
    public JsonNode json(ApiAnswer answer) {
        try {
            JsonNode node = JSON.readTree(answer.body());
            if (node != null && node.isContainerNode()) {
                return node;
            }
        } catch (IOException e) {
            // Its message would show what the answer says of people.
        }
        throw new TransientFailure(
                name + " answered something that is not JSON; is a proxy in between?", null);
    }

    private HttpEndpoint endpoint() {
        String root = address.getScheme() + "://" + address.getRawAuthority();
        HttpEndpoint endpoint = context.getEndpoint(root + options, HttpEndpoint.class);
        // The client would ask again by itself, whatever the target asks for.
        endpoint.setHttpClientConfigurer(HttpClientBuilder::disableAutomaticRetries);
        return endpoint;
    }

    private void prepare(Message message, TargetCall call) {
        URI uri = call.uri(address);
        headers.forEach(message::setHeader);
        message.setHeader("Accept", "application/json");
        message.setHeader(Exchange.HTTP_METHOD, call.method());
        message.setHeader(Exchange.HTTP_PATH, uri.getRawPath());
        message.setHeader(Exchange.HTTP_QUERY, uri.getRawQuery());
        if (call.json() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
            message.setBody(call.json().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Map<String, String> headers(Message answer) {
        Map<String, String> headers = new HashMap<>();
        answer.getHeaders()
                .forEach(
                        (name, value) -> {
                            if (value instanceof String text) {
                                headers.put(name.toLowerCase(Locale.ROOT), text);
                            }
                        });
        return headers;
    }

    private byte[] body(Message answer) {
        InputStream stream = answer.getBody(InputStream.class);
        if (stream == null) {
            return new byte[0];
        }
        try (InputStream in = stream) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new TransientFailure(
                        name + " answers with more than " + (MOST_BYTES >> 20) + " MB", null);
            }
            return bytes;
        } catch (IOException e) {
            throw new TransientFailure(name + " broke off within an answer", null);
        }
    }

    @Override
    public void close() {
        http.stop();
    }
}
