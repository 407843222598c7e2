package io.tributary.connectors.salesforce;

import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.jspecify.annotations.Nullable;

/**
 * Calls of one org, within one session.
 *
 * @param org started
 * @param apiVersion for example {@code 62.0}
 */
record SalesforceCalls(ProducerTemplate template, SalesforceComponent org, String apiVersion) {

    /**
     * The answer, or the failure that the exchange tells.
     *
     * @param operation of Camel's component
     * @param options of the operation, and headers that begin with Sforce
     */
    Exchange ask(String operation, @Nullable Object body, Map<String, Object> options)
            throws Exception {
        Endpoint endpoint =
                org.createEndpoint(
                        "salesforce:%s?rawPayload=%s&apiVersion=%s"
                                .formatted(operation, !operation.startsWith("bulk2"), apiVersion));
        return template.send(
                endpoint,
                asked -> {
                    asked.getMessage().setBody(body);
                    asked.getMessage().setHeaders(new HashMap<>(options));
                });
    }

    /** The answer; throws the failure. */
    Exchange told(String operation, @Nullable Object body, Map<String, Object> options)
            throws Exception {
        Exchange answer = ask(operation, body, options);
        if (answer.getException() != null) {
            throw answer.getException();
        }
        return answer;
    }
}
