package io.tributary.hub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.intake.RawEvent;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RawEventMessageTest {

    @RegisterExtension static final TestBroker BROKER = new TestBroker();

    @Test
    void keepsEveryFieldAndEveryByte() throws Exception {
        byte[] body = new byte[300_000];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) (i * 31);
        }
        RawEvent event =
                new RawEvent(
                        "shopify/eu-store",
                        "id \u0000 \uD83D\uDE00 \"'",
                        "shopify",
                        Instant.parse("2026-11-20T10:00:00.123456789Z"),
                        "application/json; charset=utf-8",
                        Map.of("region", "ES", "zone", "Europe/Madrid"),
                        Map.of("x-shopify-topic", "orders/create", "subject", "ñ\n,=:"),
                        body);

        RawEvent read = throughTheBroker(event);

        assertThat(read).usingRecursiveComparison().isEqualTo(event);
    }

    @Test
    void keepsAnAbsentContentTypeAndAnEmptyBody() throws Exception {
        RawEvent event =
                new RawEvent("s", "e", "m", Instant.EPOCH, null, Map.of(), Map.of(), new byte[0]);

        assertThat(throughTheBroker(event)).usingRecursiveComparison().isEqualTo(event);
    }

    @Test
    void refusesWhatItDidNotWrite() throws Exception {
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var foreign = link.session().createTextMessage("hello");

            assertThatThrownBy(() -> RawEventMessage.read(foreign))
                    .isInstanceOf(PayloadRejected.class)
                    .hasMessageContaining("only the hub may write");
        }
    }

    @Test
    void neverReadsAnObject() throws Exception {
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            var object = link.session().createObjectMessage(java.time.LocalDate.EPOCH);
            link.producer().send(link.queue("objects"), object);
            link.session().commit();
            var received =
                    (jakarta.jms.ObjectMessage) link.consumer("objects", null).receive(5_000);

            assertThatThrownBy(received::getObject).isInstanceOf(jakarta.jms.JMSException.class);
            assertThat(RawEventMessage.body(received)).isEmpty();
        }
    }

    private static RawEvent throughTheBroker(RawEvent event) throws Exception {
        String queue = "round-trip";
        try (BrokerLink link = BrokerLink.transacted(BROKER.connections())) {
            link.producer().send(link.queue(queue), RawEventMessage.write(link.session(), event));
            link.session().commit();
            RawEvent read = RawEventMessage.read(link.consumer(queue, null).receive(5_000));
            link.session().commit();
            return read;
        }
    }
}
