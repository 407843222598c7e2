package io.tributary.connectors.salesforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SalesforceEventsTest extends SalesforceEventsHub {

    @Test
    void handsOnWhatSalesforceHasAndKeepsHowFarItCame() {
        publish("one");
        publish("two");
        context.start();
        awaitTaken(2);
        awaitPosition(2);
        assertThat(events.subscriptions).first().isEqualTo("EARLIEST");
        assertThat(taken.get(0)).contains("\"Subject\":\"one\"", "\"entityName\":\"Case\"");
        assertThat(ids).containsExactly("event-1", "event-2");
        assertThat(position().at().toEpochMilli()).isEqualTo(committed.toEpochMilli());
    }

    @Test
    void handsAnEventOnUntilItIsTakenAndMovesNoEarlier() {
        failures.set(5);
        positions.away.set(3);
        publish("one");
        publish("two");
        context.start();
        awaitPosition(2);
        assertThat(ids).containsExactly("event-1", "event-2");
    }

    @Test
    void goesOnBehindThePositionAfterAnotherStart() throws Exception {
        publish("one");
        context.start();
        awaitPosition(1);
        context.stop();
        publish("two");
        context = context();
        context.start();
        awaitTaken(2);
        assertThat(events.subscriptions).last().isEqualTo("CUSTOM 1");
        assertThat(ids).containsExactly("event-1", "event-2");
    }

    @Test
    void leavesThePositionBeforeWhatItCouldNotHandOn() {
        keep(0, committed);
        failures.set(Integer.MAX_VALUE);
        publish("one");
        context.start();
        await().atMost(Duration.ofSeconds(60)).until(() -> failures.get() < Integer.MAX_VALUE - 3);
        String before = positions.find(SOURCE, TOPIC).orElseThrow();
        context.stop();
        assertThat(positions.find(SOURCE, TOPIC)).hasValue(before);
        assertThat(taken).isEmpty();
    }

    @Test
    void startsWithoutSalesforceAndComesBack() {
        org.away.set(3);
        publish("one");
        context.start();
        assertThat(context.isStarted()).isTrue();
        awaitTaken(1);
    }

    @Test
    void subscribesAnewAfterAStreamThatEndedQuietly() {
        publish("one");
        context.start();
        awaitPosition(1);
        events.hangUp();
        publish("two");
        awaitTaken(2);
        assertThat(events.subscriptions).contains("CUSTOM 1");
    }

    @Test
    void handsOnThatAnEventCouldNotBeDecodedAndGoesOn() {
        publish("one");
        events.publishBroken();
        publish("three");
        context.start();
        awaitPosition(3);
        assertThat(taken).hasSize(3);
        assertThat(taken.get(1)).contains("could not be decoded", "schema s");
        assertThat(ids.get(1)).startsWith("undecoded:").isNotEqualTo("undecoded:null");
        assertThat(ids).startsWith("event-1").endsWith("event-3");
    }

    @Test
    void handsOnThatTheLatestEventCouldNotBeDecoded() {
        publish("one");
        events.publishBroken();
        context.start();
        awaitTaken(2);
        awaitPosition(1);
        assertThat(taken.get(1)).contains("could not be decoded");
    }

    @Test
    void losesNoEventWhoseSchemaDoesNotComeAtOnce() {
        events.schemasAway.set(2);
        publish("one");
        publish("two");
        context.start();
        awaitPosition(2);
        assertThat(ids).containsExactly("event-1", "event-2");
    }

    @Test
    void saysWhatATopicLooksLike() {
        assertThatThrownBy(() -> context.getEndpoint("salesforce-events:ChangeEvents"))
                .hasRootCauseInstanceOf(IllegalArgumentException.class)
                .rootCause()
                .hasMessageContaining("salesforce-events:data/ChangeEvents");
    }
}
