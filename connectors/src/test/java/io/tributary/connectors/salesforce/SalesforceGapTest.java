package io.tributary.connectors.salesforce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SalesforceGapTest extends SalesforceEventsHub {

    @Test
    void queriesWhatSalesforceNoLongerHasAndReadsTheRest() {
        keep(3, Instant.now().minus(Duration.ofHours(80)));
        publish("one");
        context.start();
        awaitTaken(3);
        awaitPosition(1);
        assertThat(events.subscriptions).first().isEqualTo("EARLIEST");
        assertThat(taken.get(0)).contains("\"Id\": \"1\"");
        assertThat(taken.get(1)).contains("\"Id\": \"2\"");
        assertThat(taken.get(2)).contains("\"Subject\":\"one\"");
        assertThat(org.queries).hasSize(3).first().asString().contains("FROM Case WHERE");
    }

    private void missMany() {
        org.cases = 700;
        keep(3, Instant.now().minus(Duration.ofHours(80)));
        publish("one");
        context.start();
        awaitPosition(1);
    }

    @Test
    void readsALargeGapByOneQueryJob() throws Exception {
        missMany();
        assertThat(org.bulk.created).hasSize(1);
        JsonNode job = org.bulk.created.get(0);
        assertThat(job.path("operation").asText()).isEqualTo("queryAll");
        assertThat(job.path("query").asText())
                .startsWith(
                        "SELECT Id,Subject,IsDeleted,Score,SystemModstamp FROM Case WHERE"
                                + " SystemModstamp >= ");
        assertThat(org.bulk.asked)
                .containsExactly(
                        "POST ",
                        "GET /job",
                        "GET /job",
                        "GET /job",
                        "GET /job/results",
                        "GET /job/results",
                        "GET /job/results",
                        "DELETE /job");

        List<JsonNode> records = new ArrayList<>();
        for (String page : taken.subList(0, taken.size() - 1)) {
            JsonNode read = new ObjectMapper().readTree(page).path("records");
            assertThat(read.size()).isBetween(1, 200);
            read.forEach(records::add);
        }
        assertThat(records).hasSize(700);
        assertThat(records.get(0))
                .isEqualTo(
                        new ObjectMapper()
                                .readTree(
                                        """
                                        {"attributes": {"type": "Case"}, "Id": "500000000",
                                         "Subject": "says \\"0\\",\\nand ñ", "IsDeleted": false,
                                         "Score": null,
                                         "SystemModstamp": "2026-11-30T10:00:00.000Z"}\
                                        """));
        assertThat(records.get(699).path("Score").asDouble()).isEqualTo(699.5);
        assertThat(records.get(699).path("IsDeleted").isBoolean()).isTrue();
        assertThat(taken.get(taken.size() - 1)).contains("\"Subject\":\"one\"");
    }

    @Test
    void readsTheGapAnewIfPartsOfTheResultsDoNotCome() {
        org.bulk.away.set(1);
        missMany();
        assertThat(org.bulk.created).hasSize(2);
        assertThat(taken.toString()).contains("500000000", "500000699");
    }

    @Test
    void queriesInPagesWhatABulkQueryIsRefusedFor() {
        org.bulk.refuses = true;
        missMany();
        assertThat(taken).hasSize(3);
        assertThat(org.bulk.asked).containsExactly("POST ");
    }

    @Test
    void queriesInPagesWhatABulkQueryFailedFor() {
        org.bulk.state = "Failed";
        missMany();
        assertThat(taken).hasSize(3);
        assertThat(org.bulk.asked).endsWith("DELETE /job").doesNotContain("GET /job/results");
    }

    @Test
    void queriesWhatWasMissedIfSalesforceDoesNotKnowTheReplayId() {
        publish("one");
        publish("two");
        events.forget();
        publish("three");
        keep(0, committed);
        context.start();
        awaitTaken(3);
        awaitPosition(3);
        assertThat(events.subscriptions).first().isEqualTo("CUSTOM 0");
        assertThat(taken.get(2)).contains("\"Subject\":\"three\"");
        assertThat(org.queries).isNotEmpty();
    }
}
