package io.tributary.connectors.reading;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.http.HttpEndpoint;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.jspecify.annotations.Nullable;

/** Calls an API with Camel's HTTP component: in bounded time, for answers of bounded size. */
final class ApiClient implements AutoCloseable {

    private static final String OPTIONS =
            "?throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false"
                    + "&connectionRequestTimeout=10000&connectTimeout=10000&responseTimeout=60000"
                    + "&soTimeout=60000";

    private static final int MOST_BYTES = 64 << 20;

    private final CamelContext context;
    private final ProducerTemplate http;

    ApiClient(CamelContext context) {
        this.context = context;
        http = context.createProducerTemplate();
    }

    /**
     * @throws TransientFailure if the platform cannot be reached, or does not answer in time
     * @throws PermanentFailure if it answers more than is read
     */
    ApiAnswer ask(ApiCall call) {
        Exchange exchange = http.send(endpoint(call), each -> prepare(each.getMessage(), call));
        Exception failure = exchange.getException();
        if (failure != null) {
            throw new TransientFailure("its API cannot be reached", failure);
        }
        Message answer = exchange.getMessage();
        return new ApiAnswer(
                answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                headers(answer),
                body(answer));
    }

    private HttpEndpoint endpoint(ApiCall call) {
        String address = call.uri().getScheme() + "://" + call.uri().getRawAuthority();
        HttpEndpoint endpoint = context.getEndpoint(address + OPTIONS, HttpEndpoint.class);
        // The client would come back after a second, whatever the platform asks for.
        endpoint.setHttpClientConfigurer(HttpClientBuilder::disableAutomaticRetries);
        return endpoint;
    }

    private static void prepare(Message message, ApiCall call) {
        call.headers().forEach(message::setHeader);
        message.setHeader(Exchange.HTTP_METHOD, call.question() == null ? "GET" : "POST");
        message.setHeader(Exchange.HTTP_PATH, call.uri().getRawPath());
        message.setHeader(Exchange.HTTP_QUERY, call.uri().getRawQuery());
        if (call.question() != null) {
            message.setHeader(Exchange.CONTENT_TYPE, "application/json");
            message.setBody(call.question().getBytes(StandardCharsets.UTF_8));
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

    private static byte[] body(Message answer) {
        @Nullable InputStream stream = answer.getBody(InputStream.class);
        if (stream == null) {
            return new byte[0];
        }
        try (InputStream in = stream) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new PermanentFailure(
                        "its API answers with more than " + (MOST_BYTES >> 20) + " MB", null);
            }
            return bytes;
        } catch (IOException e) {
            throw new TransientFailure("its API broke off within an answer", e);
        }
    }

    @Override
    public void close() {
        http.stop();
    }
}
