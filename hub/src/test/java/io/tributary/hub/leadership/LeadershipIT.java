package io.tributary.hub.leadership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two hubs with a source that only one of them may poll. */
class LeadershipIT {

    private static EmbeddedPostgres postgres;

    private final JdbcClient database = JdbcClient.create(postgres.getPostgresDatabase());
    private Member one;
    private Member other;

    @BeforeAll
    static void startServer() throws Exception {
        postgres = EmbeddedPostgres.builder().start();
    }

    @AfterAll
    static void stopServer() throws Exception {
        postgres.close();
    }

    @BeforeEach
    void start() throws Exception {
        one = new Member("one");
        other = new Member("other");
        one.election.look();
        other.election.look();
        await().until(() -> one.polls.get() > 0);
    }

    @AfterEach
    void stop() {
        one.close();
        other.close();
    }

    @Test
    void onlyOnePolls() {
        long polled = one.polls.get();
        other.election.look();

        await().until(() -> one.polls.get() > polled + 5);
        assertThat(other.polls).hasValue(0);
        assertThat(leads(one)).isTrue();
        assertThat(leads(other)).isFalse();
    }

    @Test
    void theOtherTakesOverWhenOneStops() {
        one.context.stop();
        long polled = one.polls.get();

        other.election.look();

        await().until(() -> other.polls.get() > 5);
        assertThat(one.polls).hasValue(polled);
    }

    @Test
    void theOtherTakesOverWhenTheSessionOfOneEnds_andOneStopsPolling() {
        terminate("one");
        other.election.look();
        await().until(() -> other.polls.get() > 0);

        one.election.look();
        assertThat(leads(one)).isFalse();
        one.election.look();
        assertThat(leads(one)).as("it is taken").isFalse();
        long polled = one.polls.get();
        await().during(Duration.ofMillis(500)).until(() -> one.polls.get() == polled);
    }

    @Test
    void aSilentLeaderIsEndedByTheServer() {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            other.election.look();
                            return other.polls.get() > 0;
                        });

        one.election.look();
        assertThat(leads(one)).isFalse();
    }

    @Test
    void nobodyLeadsWhileTheDatabaseIsAway_andSomebodyOnceItIsBack() {
        one.away = true;
        terminate("one");
        one.election.look();
        assertThat(leads(one)).isFalse();
        one.election.look();

        one.away = false;
        one.election.look();
        assertThat(leads(one)).isTrue();
        long polled = one.polls.get();
        await().until(() -> one.polls.get() > polled);
    }

    @Test
    void whatARouteNoLongerPollsIsFree() throws Exception {
        one.context.getRouteController().stopRoute("poll");

        other.election.look();

        assertThat(leads(other)).isTrue();
    }

    private static boolean leads(Member member) {
        return member.service.isLeader("shop");
    }

    private void terminate(String name) {
        List<Boolean> ended =
                database.sql(
                                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                                        + " WHERE application_name = ?")
                        .param(name)
                        .query(Boolean.class)
                        .list();
        assertThat(ended).containsExactly(true);
    }

    private static final class Member {

        private final AtomicLong polls = new AtomicLong();
        private final CamelContext context = new DefaultCamelContext();
        private final Election election;
        private final PostgresClusterService service;
        private volatile boolean away;

        Member(String name) throws Exception {
            election = new Election(() -> open(name));
            service = new PostgresClusterService(election);
            context.addService(service);
            context.addRoutes(
                    new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("master:shop:timer:" + name + "?period=20&delay=0")
                                    .routeId("poll")
                                    .process(exchange -> polls.incrementAndGet());
                        }
                    });
            context.start();
        }

        private Connection open(String name) throws SQLException {
            if (away) {
                throw new SQLException("away", "08001");
            }
            return DriverManager.getConnection(
                    postgres.getJdbcUrl("postgres", "postgres")
                            + "&socketTimeout=5&ApplicationName="
                            + name
                            + "&options=-c%20idle_session_timeout=3000");
        }

        void close() {
            context.stop();
            election.close();
        }
    }
}
