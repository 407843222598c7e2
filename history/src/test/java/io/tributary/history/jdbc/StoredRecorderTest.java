package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.intake.RecordingReport;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredRecorderTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @Test
    void recordsOnceWhatIsDeliveredTwice() {
        MappedEvent event = event(message("m1", 0, email("ana")));

        assertThat(record(event, event)).isEqualTo(new RecordingReport(1, 1));
        long events = history.eventLog().last();

        assertThat(record(event)).isEqualTo(new RecordingReport(0, 0));
        assertThat(history.eventLog().last()).isEqualTo(events);
    }

    @Test
    void keepsTheHighestRevisionWhateverComesLast() {
        record(event(message("m1", 0, email("ana")).revision(2).text("second")));
        record(event(message("m1", 0, email("ana")).revision(1).text("first")));

        assertThat(only().interaction().text()).isEqualTo("second");
    }

    @Test
    void hidesWhatWasWithdrawnAndKeepsItHiddenFromOlderRevisions() {
        Interaction made = message("m1", 0, email("ana")).revision(1).build();
        record(event(made));
        record(event(made.toBuilder().revision(2).deleted(true)));
        record(event(made.toBuilder().revision(1).text("late")));

        assertThat(history.history().latest(PageRequest.first(10)).items()).isEmpty();
        assertThat(history.history().interaction(made.id())).isEmpty();
        assertThat(history.history().raw(made.id())).isEmpty();
        assertThat(history.history().customerBy(email("ana"))).isEmpty();
    }

    @Test
    void keepsTheRawEventAsItCame() {
        MappedEvent event = event(message("m1", 0, email("ana")));
        record(event);

        RawEvent raw = history.history().raw(event.interactions().get(0).id()).orElseThrow();

        assertThat(raw).usingRecursiveComparison().isEqualTo(event.raw());
    }

    @Test
    void archivesEventsThatWereIgnoredOnPurpose() {
        MappedEvent event = event(message("m1", 0));

        assertThat(record(new MappedEvent(event.raw(), List.of())))
                .isEqualTo(new RecordingReport(1, 0));
    }

    @Test
    void leavesAnInteractionWithoutIdentifiersToNobody() {
        record(event(message("m1", 0)));

        assertThat(only().customerId()).isNull();
    }

    @Test
    void idsOnceGivenLeadToWhoeverHoldsThemNow() {
        record(event(message("m1", 10, phone(1))));
        record(event(message("m2", 20, email("ana"))));
        var byPhone = history.history().customerBy(phone(1)).orElseThrow();
        var byEmail = history.history().customerBy(email("ana")).orElseThrow();
        assertThat(byPhone.id()).isNotEqualTo(byEmail.id());

        record(event(message("m3", 30, phone(1), email("ana"))));

        var merged = history.history().customer(byPhone.id()).orElseThrow();
        assertThat(history.history().customer(byEmail.id())).contains(merged);
        assertThat(merged.interactionCount()).isEqualTo(3);
        assertThat(List.of(byPhone.id(), byEmail.id())).contains(merged.id());
        assertThat(merged.alsoKnownAs()).hasSize(1).doesNotContain(merged.id());
    }

    @Test
    void splitsCustomersWhenTheEvidenceIsWithdrawn() {
        record(event(message("m1", 10, phone(1))));
        record(event(message("m2", 20, email("ana"))));
        Interaction link = message("m3", 30, phone(1), email("ana")).build();
        record(event(link));
        record(event(link.toBuilder().revision(1).deleted(true)));

        var byPhone = history.history().customerBy(phone(1)).orElseThrow();
        var byEmail = history.history().customerBy(email("ana")).orElseThrow();
        assertThat(byPhone.id()).isNotEqualTo(byEmail.id());
        assertThat(byPhone.interactionCount()).isEqualTo(1);
        assertThat(byEmail.interactionCount()).isEqualTo(1);
    }

    @Test
    void mergingRewritesNoInteraction() {
        record(event(message("m1", 10, phone(1))));
        record(event(message("m2", 20, email("ana"))));
        Map<String, Object> before = row("imap/support", "m1");

        record(event(message("m3", 30, phone(1), email("ana"))));

        assertThat(row("imap/support", "m1")).isEqualTo(before);
    }

    @Test
    void keepsTextThatPostgresqlRefuses() {
        String longValue = "x".repeat(20_000);
        Interaction poison =
                message(
                                "id\u0000\uD800" + longValue,
                                0,
                                Identifier.scoped(
                                        "account", longValue, "a\u0000b-1234", Proof.STATED),
                                Identifier.of("email", longValue + "@example.com", Proof.STATED))
                        .part("")
                        .text("nul \u0000 high \uD83D low \uDE00 pair \uD83D\uDE00")
                        .thread(longValue)
                        .messageId(longValue)
                        .replyTo(List.of(longValue))
                        .attribute("key\u0000", Map.of("deep", List.of("\uDC00", 1e300)))
                        .participant(
                                new Participant(ParticipantRole.CUSTOMER, "N\u0000", List.of()))
                        .build();
        MappedEvent event = event(poison);

        assertThat(record(event)).isEqualTo(new RecordingReport(1, 1));
        assertThat(record(event)).isEqualTo(new RecordingReport(0, 0));

        Interaction kept = only().interaction();
        assertThat(kept.text()).isEqualTo("nul \uFFFD high \uFFFD low \uFFFD pair \uD83D\uDE00");
        assertThat(kept.attributes()).containsKey("key\uFFFD");
        assertThat(kept.sourceEventId()).startsWith("id\uFFFD\uFFFDx");
        assertThat(history.history().raw(kept.id())).isPresent();
        assertThat(history.history().search("n\uFFFD", PageRequest.first(1)).items()).isEmpty();
    }

    @Test
    void tellsWhatTheDatabaseRefusesWithoutTheData() {
        Interaction impossible =
                message("m1", 0, email("ana"))
                        .occurredAt(Instant.ofEpochMilli(Long.MAX_VALUE))
                        .build();

        assertThatThrownBy(() -> record(event(impossible)))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("SQLSTATE 22")
                .hasNoCause();
        assertThat(history.history().latest(PageRequest.first(1)).items()).isEmpty();
    }

    @Test
    void tellsThatAnotherTryMaySucceedIfTheDatabaseIsAway() {
        PGSimpleDataSource away = new PGSimpleDataSource();
        away.setURL("jdbc:postgresql://127.0.0.1:1/nothing");
        away.setUser("nobody");

        assertThatThrownBy(
                        () ->
                                TestDatabase.history(away)
                                        .recorder()
                                        .record(List.of(event(message("m1", 0)))))
                .isInstanceOf(TransientFailure.class);
    }

    @Test
    void needsAsManyStatementsForALargeBatchAsForASmallOne() {
        CountingDataSource counting = new CountingDataSource(SOURCE);
        JdbcHistory counted = TestDatabase.history(counting);
        counted.outbox().register("crm/main", DeliveryTerms.EVERYTHING);

        counting.reset();
        counted.recorder().record(batch(30, "small"));
        int small = counting.statements();
        counting.reset();
        counted.recorder().record(batch(300, "large"));

        assertThat(counting.statements()).isLessThanOrEqualTo(small + 5).isLessThanOrEqualTo(40);
        counting.reset();
        counted.recorder().record(batch(300, "large"));
        assertThat(counting.statements()).isLessThanOrEqualTo(5);
    }

    /** Messages of people who are somebody of their own, and no target: the plain case. */
    @Test
    void needsTwentyStatementsForABatchOfPlainMessages() {
        CountingDataSource counting = new CountingDataSource(SOURCE);
        JdbcHistory counted = TestDatabase.history(counting);
        counted.recorder().record(plain(10, "first"));

        counting.reset();
        counted.recorder().record(plain(300, "more"));

        assertThat(counting.statements()).isLessThanOrEqualTo(20);
    }

    private static List<MappedEvent> plain(int size, String prefix) {
        return IntStream.range(0, size)
                .mapToObj(
                        i ->
                                event(
                                        message(prefix + i, i, email(prefix + i / 2))
                                                .thread(prefix + i / 2)))
                .toList();
    }

    @Test
    void countsWhatSourcesGave() {
        record(event(message("m1", 0, email("ana"))), event(message("m2", 1, email("ana"))));
        record(event(message("m2", 1, email("ana")).revision(1).deleted(true)));

        assertThat(history.history().sources())
                .singleElement()
                .satisfies(
                        source -> {
                            assertThat(source.source()).isEqualTo("imap/support");
                            assertThat(source.events()).isEqualTo(3);
                            assertThat(source.interactions()).isEqualTo(1);
                            assertThat(source.lastEventAt()).isEqualTo(Events.NOON);
                        });
    }

    private static List<MappedEvent> batch(int size, String prefix) {
        return IntStream.range(0, size)
                .mapToObj(
                        i ->
                                event(
                                        message(
                                                        prefix + i,
                                                        i,
                                                        email(prefix + i / 2),
                                                        email(prefix + (i + 1) / 2))
                                                .thread("t" + i / 3)))
                .toList();
    }

    private Map<String, Object> row(String source, String id) {
        return new JdbcTemplate(SOURCE)
                .queryForMap(
                        "SELECT xmin::text, ctid::text FROM interaction WHERE id = ?",
                        io.tributary.history.interaction.InteractionId.of(source, id).value());
    }

    private InteractionView only() {
        List<InteractionView> all = history.history().latest(PageRequest.first(10)).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private RecordingReport record(MappedEvent... events) {
        return history.recorder().record(List.of(events));
    }
}
