package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.salesforce.SalesforceComponent;
import org.apache.camel.component.salesforce.api.SalesforceException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads by queries what was changed while Salesforce's events were missed. Records come as they are
 * now, deleted ones too, in pages of the REST API; of an object of which many were changed, by Bulk
 * API 2.0 in pages of the same form, which takes a few calls in all of the org's budget.
 */
final class SalesforceGap {

    private static final Logger LOG = LoggerFactory.getLogger(SalesforceGap.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** The fewest records that Salesforce takes for a page: a page is one event of the hub. */
    private static final Map<String, Object> PAGE = Map.of("Sforce-Query-Options", "batchSize=200");

    private final SalesforceEventsEndpoint options;
    private final SalesforceComponent org;
    private final SalesforceBulk.Pause pause;

    /**
     * @param org started
     */
    SalesforceGap(
            SalesforceEventsEndpoint options, SalesforceComponent org, SalesforceBulk.Pause pause) {
        this.options = options;
        this.org = org;
        this.pause = pause;
    }

    /**
     * @param page takes the JSON of a page, and returns only once it is taken for good
     * @throws Exception if a query fails; what came before is taken
     */
    void fill(Instant from, Instant to, Consumer<String> page) throws Exception {
        CamelContext context = options.getCamelContext();
        try (ProducerTemplate template = context.createProducerTemplate()) {
            SalesforceCalls calls = new SalesforceCalls(template, org, options.getApiVersion());
            for (String object : options.queried()) {
                fill(calls, object, changed(from, to), page);
            }
        }
    }

    private static String changed(Instant from, Instant to) {
        return "SystemModstamp >= %s AND SystemModstamp <= %s"
                .formatted(
                        from.truncatedTo(ChronoUnit.SECONDS),
                        to.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
    }

    private void fill(SalesforceCalls calls, String object, String where, Consumer<String> page)
            throws Exception {
        String soql =
                "SELECT FIELDS(STANDARD) FROM %s WHERE %s ORDER BY SystemModstamp"
                        .formatted(object, where);
        Exchange answer = calls.ask("queryAll", soql, PAGE);
        if (isUnknown(answer.getException())) {
            LOG.info("the org has no object {}: nothing is missed of it", object);
            return;
        }
        String told = text(answer);
        JsonNode read = JSON.readTree(told);
        if (read.path("totalSize").asLong(0) >= options.getBulkFrom()
                && new SalesforceBulk(options, calls, pause).read(object, where, page)) {
            return;
        }
        while (true) {
            if (!read.path("records").isEmpty()) {
                page.accept(told);
            }
            String next = read.path("nextRecordsUrl").textValue();
            if (read.path("done").asBoolean(true) || next == null) {
                return;
            }
            told = text(calls.ask("queryMore", next, PAGE));
            read = JSON.readTree(told);
        }
    }

    /** A stream, which is read once. */
    private static String text(Exchange answer) throws Exception {
        if (answer.getException() != null) {
            throw answer.getException();
        }
        return answer.getMessage().getBody(String.class);
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof SalesforceException refusal
                && refusal.getErrors() != null
                && refusal.getErrors().stream()
                        .anyMatch(error -> "INVALID_TYPE".equals(error.getErrorCode()));
    }
}
