package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.component.salesforce.api.SalesforceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads by queries what was changed while Salesforce's events were missed. Records come as they are
 * now, deleted ones too, in pages of the REST API.
 */
final class SalesforceGap {

    private static final Logger LOG = LoggerFactory.getLogger(SalesforceGap.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The fewest records that Salesforce takes for a page: a page is one event of the hub. */
    private static final String PAGE = "batchSize=200";

    private final SalesforceEventsEndpoint options;
    private final SalesforceComponent org;

    SalesforceGap(SalesforceEventsEndpoint options, SalesforceComponent org) {
        this.options = options;
        this.org = org;
    }

    /**
     * @param page takes the JSON of a page, and returns only once it is taken for good
     * @throws Exception if a query fails; what came before is taken
     */
    void fill(Instant from, Instant to, Consumer<String> page) throws Exception {
        CamelContext context = options.getCamelContext();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            for (String object : options.queried()) {
                fill(template, soql(object, from, to), object, page);
            }
        }
    }

    private static String soql(String object, Instant from, Instant to) {
        return "SELECT FIELDS(STANDARD) FROM %s WHERE SystemModstamp >= %s AND SystemModstamp <= %s"
                        .formatted(
                                object,
                                from.truncatedTo(ChronoUnit.SECONDS),
                                to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
                + " ORDER BY SystemModstamp";
    }

    private void fill(ProducerTemplate template, String soql, String object, Consumer<String> page)
            throws Exception {
        Exchange answer = ask(template, "queryAll", soql);
        if (isUnknown(answer.getException())) {
            LOG.info("the org has no object {}: nothing is missed of it", object);
            return;
        }
        while (true) {
            if (answer.getException() != null) {
                throw answer.getException();
            }
            String told = answer.getMessage().getBody(String.class);
            JsonNode read = JSON.readTree(told);
            if (!read.path("records").isEmpty()) {
                page.accept(told);
            }
            String next = read.path("nextRecordsUrl").textValue();
            if (read.path("done").asBoolean(true) || next == null) {
                return;
            }
            answer = ask(template, "queryMore", next);
        }
    }

    private Exchange ask(ProducerTemplate template, String operation, String body)
            throws Exception {
        Endpoint endpoint =
                org.createEndpoint(
                        "salesforce:%s?rawPayload=true&apiVersion=%s"
                                .formatted(operation, options.getApiVersion()));
        return template.send(
                endpoint,
                asked -> {
                    asked.getMessage().setBody(body);
                    asked.getMessage().setHeader("Sforce-Query-Options", PAGE);
                });
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof SalesforceException refusal
                && refusal.getErrors() != null
                && refusal.getErrors().stream()
                        .anyMatch(error -> "INVALID_TYPE".equals(error.getErrorCode()));
    }
}
