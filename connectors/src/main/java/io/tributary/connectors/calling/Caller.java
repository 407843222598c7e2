package io.tributary.connectors.calling;

import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.io.InputStream;
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

/**
 * Calls with Camel's HTTP component, once and in bounded time; follows no redirection, for another
 * address is not what the admin trusted, and takes no answer without end. Thread-safe.
 */
public final class Caller implements AutoCloseable {

    private static final String OPTIONS =
            "?throwExceptionOnFailure=false&followRedirects=false&copyHeaders=false"
                    + "&connectionRequestTimeout=10000&connectTimeout=10000"
                    + "&responseTimeout=%1$d&soTimeout=%1$d";

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
     * What is answered, whatever it is.
     *
     * @throws TransientFailure if there is no whole answer in time, or a longer one than {@link
     *     AnswerLimit#MOST_BYTES}: what was asked for may have been done all the same
     */
    public ApiAnswer call(Call call) {
        Exchange exchange = http.send(endpoint(call), each -> prepare(each.getMessage(), call));
        if (exchange.getException() != null) {
            // Without the cause, whose text may hold the address.
            throw noAnswer(exchange.getException().getClass().getSimpleName());
        }
        Message answer = exchange.getMessage();
        return new ApiAnswer(
                answer.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class),
                headers(answer),
                body(answer));
    }

    private HttpEndpoint endpoint(Call call) {
        String address = call.uri().getScheme() + "://" + call.uri().getRawAuthority();
        HttpEndpoint endpoint = context.getEndpoint(address + options, HttpEndpoint.class);
        endpoint.setHttpClientConfigurer(Caller::configure);
        return endpoint;
    }

    private static void configure(HttpClientBuilder client) {
        // It would come back after a second, whatever the other side asks for.
        client.disableAutomaticRetries();
        // A short answer may be packed from one without end.
        client.disableContentCompression();
        client.addResponseInterceptorLast(new AnswerLimit());
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
        InputStream body = answer.getBody(InputStream.class);
        if (body == null) {
            return new byte[0];
        }
        try (InputStream in = body) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw noAnswer(e.getClass().getSimpleName());
        }
    }

    private static TransientFailure noAnswer(String failure) {
        return new TransientFailure(
                "no answer ("
                        + failure
                        + "); check the address, the network and the request timeout",
                null);
    }

    @Override
    public void close() {
        http.stop();
    }
}
