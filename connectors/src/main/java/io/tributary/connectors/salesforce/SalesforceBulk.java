package io.tributary.connectors.salesforce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.component.salesforce.api.SalesforceException;
import org.apache.camel.component.salesforce.api.dto.bulkv2.JobStateEnum;
import org.apache.camel.component.salesforce.api.dto.bulkv2.OperationEnum;
import org.apache.camel.component.salesforce.api.dto.bulkv2.QueryJob;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads many records by one query job of Bulk API 2.0: creates it, asks for its state less and less
 * often, takes its results part by part, and removes it.
 */
final class SalesforceBulk {

    /** Waits between two questions. */
    interface Pause {

        /**
         * @return whether to go on: not if the route stops
         */
        boolean waited(long millis);
    }

    private static final Logger LOG = LoggerFactory.getLogger(SalesforceBulk.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Records of a part of the results; Salesforce may give fewer. */
    private static final int PART = 5000;

    /** Where another part follows, its name; else the word null. */
    private static final String LOCATOR = "Sforce-Locator";

    private static final int MOST_DOUBLINGS = 16;

    /** The query, or bulk queries as such, are not for this org or object. */
    private static final Set<Integer> REFUSED = Set.of(400, 403, 404);

    private final SalesforceEventsEndpoint options;
    private final SalesforceCalls calls;
    private final Pause pause;

    SalesforceBulk(SalesforceEventsEndpoint options, SalesforceCalls calls, Pause pause) {
        this.options = options;
        this.calls = calls;
        this.pause = pause;
    }

    /**
     * @param where the condition of the query
     * @param page takes the JSON of a page, and returns only once it is taken for good
     * @return false if Salesforce does not do it, and nothing was handed on
     * @throws Exception if it fails in a way that may pass; what came before is taken
     */
    boolean read(String object, String where, Consumer<String> page) throws Exception {
        SalesforceColumns columns = columns(object);
        QueryJob job =
                created("SELECT %s FROM %s WHERE %s".formatted(columns.names(), object, where));
        if (job == null) {
            return false;
        }
        boolean complete = false;
        try {
            complete = isComplete(job);
            if (complete) {
                results(job, new SalesforceRows(object, columns, page));
            } else {
                LOG.warn("the bulk query of {} failed at Salesforce", object);
            }
            return complete;
        } finally {
            remove(job);
        }
    }

    private SalesforceColumns columns(String object) throws Exception {
        Exchange answer = calls.told("getDescription", null, Map.of("sObjectName", object));
        JsonNode described = JSON.readTree(answer.getMessage().getBody(String.class));
        return SalesforceColumns.of(described);
    }

    /** Null if Salesforce refuses it. */
    private @Nullable QueryJob created(String soql) throws Exception {
        QueryJob asked = new QueryJob();
        asked.setOperation(OperationEnum.QUERY_ALL);
        asked.setQuery(soql);
        Exchange answer = calls.ask("bulk2CreateQueryJob", asked, Map.of());
        if (answer.getException() instanceof SalesforceException refusal
                && REFUSED.contains(refusal.getStatusCode())) {
            LOG.warn("Salesforce refuses a bulk query with {}", refusal.getStatusCode());
            return null;
        }
        if (answer.getException() != null) {
            throw answer.getException();
        }
        return answer.getMessage().getBody(QueryJob.class);
    }

    /** False if the job came to nothing. */
    private boolean isComplete(QueryJob job) throws Exception {
        long end = System.nanoTime() + Duration.ofMillis(options.getBulkTimeout()).toNanos();
        for (int times = 0; System.nanoTime() < end; times++) {
            JobStateEnum state =
                    calls.told("bulk2GetQueryJob", asked(job), Map.of())
                            .getMessage()
                            .getBody(QueryJob.class)
                            .getState();
            if (state == JobStateEnum.JOB_COMPLETE) {
                return true;
            }
            if (state == JobStateEnum.FAILED || state == JobStateEnum.ABORTED) {
                return false;
            }
            long wait = options.getRetryDelay() << Math.min(times, MOST_DOUBLINGS);
            if (!pause.waited(Math.min(wait, options.getMaxRetryDelay()))) {
                abort(job);
                throw new IllegalStateException("the route stops");
            }
        }
        abort(job);
        throw new TimeoutException("the bulk query took longer than bulkTimeout");
    }

    private void results(QueryJob job, SalesforceRows rows) throws Exception {
        Map<String, Object> asked = new HashMap<>(Map.of("jobId", job.getId(), "maxRecords", PART));
        while (true) {
            Exchange part = calls.told("bulk2GetQueryJobResults", null, asked);
            InputStream csv = part.getMessage().getBody(InputStream.class);
            String next = part.getMessage().getHeader(LOCATOR, String.class);
            if (csv != null) {
                rows.handOn(csv);
            }
            if (next == null || next.isBlank() || next.equals("null")) {
                return;
            }
            asked.put("locator", next);
        }
    }

    private static QueryJob asked(QueryJob job) {
        QueryJob asked = new QueryJob();
        asked.setId(job.getId());
        return asked;
    }

    private void abort(QueryJob job) throws Exception {
        tidy("bulk2AbortQueryJob", job);
    }

    private void remove(QueryJob job) throws Exception {
        tidy("bulk2DeleteQueryJob", job);
    }

    /** Salesforce removes jobs by itself after seven days, too. */
    private void tidy(String operation, QueryJob job) throws Exception {
        Exchange answer = calls.ask(operation, asked(job), Map.of("jobId", job.getId()));
        if (answer.getException() != null) {
            LOG.info("{}: {}", operation, answer.getException().getClass().getSimpleName());
        }
    }
}
