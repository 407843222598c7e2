package io.tributary.routes.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.Proof;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls of SIPp over Kamailio, which writes them to PostgreSQL, where the hub reads them. */
class SipCallsRouteTest {

    private static final Identifier ANA = Identifier.phone("+34600111222", null, Proof.NETWORK);

    @TempDir private Path directory;
    private CallTable table;

    @BeforeEach
    void makeTable() throws Exception {
        Kamailio.assumeInstalled();
        SipPhone.assumeInstalled();
        table = CallTable.create();
    }

    @AfterEach
    void dropTable() throws Exception {
        if (table != null) {
            table.close();
        }
    }

    @Test
    void readsTheCallsThatKamailioWritesToItsTable() throws Exception {
        Instant begun = Instant.now();
        try (SipPhone answering = SipPhone.waiting(directory, "answering");
                SipPhone busy = SipPhone.waiting(directory, "busy");
                Kamailio kamailio =
                        Kamailio.start(directory, table, answering.port(), busy.port());
                LegacyHub hub = hub()) {
            hub.start("sql-receive");

            call("201", kamailio);
            await().atMost(LegacyHub.PATIENCE).until(() -> hub.accepted.size() == 1);
            call("202", kamailio);
            await().atMost(LegacyHub.PATIENCE).until(() -> hub.accepted.size() == 2);

            Interaction answered = hub.interactions().get(0);
            assertThat(answered.kind()).isEqualTo(Kind.CALL);
            assertThat(answered.direction()).isEqualTo(Direction.INBOUND);
            assertThat(answered.status()).isEqualTo("answered");
            assertThat(identifiers(answered))
                    .containsExactly(
                            ANA, Identifier.scoped("agent", "sip/main", "201", Proof.NETWORK));
            assertThat(answered.participants().get(0).name()).isEqualTo("Ana Ruiz");
            assertThat(answered.occurredAt()).isBetween(begun.minusSeconds(1), Instant.now());
            // It rang for a second, and they talked for two.
            assertThat(Duration.between(answered.occurredAt(), answered.endedAt()))
                    .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(30));

            Interaction refused = hub.interactions().get(1);
            assertThat(refused.status()).isEqualTo("busy");
            assertThat(refused.sourceEventId()).isNotEqualTo(answered.sourceEventId());
            assertThat(identifiers(refused)).containsExactly(ANA);
        }
    }

    private void call(String callee, Kamailio kamailio) throws Exception {
        try (SipPhone caller = SipPhone.calling(directory, callee, kamailio.port())) {
            caller.awaitEnd();
        }
    }

    private LegacyHub hub() throws Exception {
        LegacyHub hub = new LegacyHub("kamailio-cdr");
        hub.camel.getRegistry().bind("positions", table.positions());
        return hub.set("tributary.sql.enabled", true)
                .set("tributary.sql.source", "sip/main")
                .set("tributary.sql.url", table.url())
                .set("tributary.sql.username", CallTable.READER)
                .set("tributary.sql.password", CallTable.READER_PASSWORD)
                .set("tributary.sql.table", "acc_cdrs")
                .set("tributary.sql.column", "id")
                .set("tributary.sql.mapping", "kamailio-cdr")
                .set("tributary.sql.zone", Kamailio.ZONE)
                .set("tributary.sql.delay", 50);
    }

    private static List<Identifier> identifiers(Interaction call) {
        return call.participants().stream()
                .map(Participant::identifiers)
                .flatMap(List::stream)
                .toList();
    }
}
