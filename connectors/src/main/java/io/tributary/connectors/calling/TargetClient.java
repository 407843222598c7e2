package io.tributary.connectors.calling;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.failure.TransientFailure;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.camel.CamelContext;

/** Calls a target's API of JSON, at one address and as one user. */
public final class TargetClient implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller caller;
    private final String name;
    private final URI address;
    private final Map<String, String> headers;

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
        this.caller = new Caller(context, timeout);
        this.name = name;
        this.address = address;
        this.headers = Map.copyOf(headers);
    }

    /**
     * What the target answers, whatever it is.
     *
     * @throws TransientFailure if it cannot be reached, or does not answer in time: it may have
     *     done what it was asked for all the same
     */
    public ApiAnswer call(TargetCall call) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put("Accept", "application/json");
        all.put("User-Agent", "Tributary");
        byte[] body = new byte[0];
        if (call.json() != null) {
            all.put("Content-Type", "application/json");
            body = call.json().getBytes(StandardCharsets.UTF_8);
        }
        return caller.call(new Call(call.method(), call.uri(address), all, body));
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

    @Override
    public void close() {
        caller.close();
    }
}
