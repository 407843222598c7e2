package io.tributary.routes.delivery.rest;

import io.tributary.connectors.calling.Call;
import io.tributary.connectors.calling.Caller;
import io.tributary.connectors.reading.ApiAnswer;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.failure.TransientFailure;
import io.tributary.mappings.delivered.Change;
import io.tributary.mappings.delivered.Changes;
import io.tributary.mappings.rest.RestCall;
import io.tributary.mappings.rest.RestMappingFile;
import io.tributary.mappings.rest.RestRequest;
import io.tributary.routes.delivery.InOrder;
import io.tributary.routes.delivery.MappingFileOfTarget;
import io.tributary.routes.delivery.TargetAddress;
import io.tributary.routes.delivery.TargetAnswers;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Body;
import org.apache.camel.CamelContext;
import org.jspecify.annotations.Nullable;

/** The step of the REST Kamelet: the customer, and then one change after the other. Thread-safe. */
public final class RestDelivery implements AutoCloseable {

    private final MappingFileOfTarget<RestMappingFile> mapping;
    private final RestLogin login;
    private final Duration timeout;
    private String url = "";
    private @Nullable Caller caller;

    /**
     * @param timeoutMillis for an answer
     */
    public RestDelivery(RestLogin login, String mappingFile, long timeoutMillis) {
        this.login = login;
        this.timeout = Duration.ofMillis(timeoutMillis);
        mapping =
                new MappingFileOfTarget<>(
                        mappingFile,
                        () -> {
                            throw TargetAnswers.misconfigured(
                                    "the target needs a mapping file; docs/REST.md tells how one"
                                            + " is written");
                        },
                        RestMappingFile::parse);
    }

    /** What the paths of the mapping file stand behind. */
    public void setUrl(String url) {
        this.url = url;
    }

    /**
     * @throws TransientFailure if nothing was delivered
     */
    public List<DeliveryResult> deliver(@Body CustomerDelivery delivery, CamelContext context) {
        RestMappingFile file = mapping.get();
        RestCalls calls = new RestCalls(file, request -> call(request, context));
        RestCall customer = file.customer();
        if (customer != null) {
            RestCalls.Result result = calls.make(customer, Changes.customer(delivery));
            if (!result.isDelivered()) {
                return delivery.interactions().stream()
                        .map(view -> result.of(view.id(), null, "customer: "))
                        .toList();
            }
        }
        return InOrder.each(Changes.of(delivery), change -> delivered(change, file, calls));
    }

    private static DeliveryResult delivered(Change change, RestMappingFile file, RestCalls calls) {
        RestCall call = change.withdrawn() ? file.withdrawal() : file.interaction();
        return calls.make(call, change.scope()).of(change.interaction(), change.id(), "");
    }

    private ApiAnswer call(RestRequest request, CamelContext context) {
        ApiAnswer answer = callOnce(request, context);
        return answer.status() == 401 && login.renewed() ? callOnce(request, context) : answer;
    }

    private ApiAnswer callOnce(RestRequest request, CamelContext context) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Tributary");
        String body = request.body();
        if (body != null) {
            headers.put("Content-Type", "application/json");
        }
        headers.putAll(request.headers());
        headers.putAll(login.headers());
        URI address = TargetAddress.of(url.replaceFirst("/+$", "") + request.path());
        return caller(context)
                .call(
                        new Call(
                                request.method(),
                                address,
                                headers,
                                (body == null ? "" : body).getBytes(StandardCharsets.UTF_8)));
    }

    private synchronized Caller caller(CamelContext context) {
        Caller known = caller == null ? new Caller(context, timeout) : caller;
        caller = known;
        return known;
    }

    @Override
    public synchronized void close() {
        if (caller != null) {
            caller.close();
            caller = null;
        }
    }
}
