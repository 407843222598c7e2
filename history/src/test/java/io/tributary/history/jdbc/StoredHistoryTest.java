package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.NOON;
import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.decision.DecisionKind;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.matter.MatterState;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.LinkView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import io.tributary.history.rulebook.Rules;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StoredHistoryTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory stored = TestDatabase.history(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
    }

    @Test
    void pagesGiveEachInteractionOnceNewestFirst() {
        record(
                IntStream.range(0, 25)
                        .mapToObj(i -> message("m" + i, i / 3, email("ana"), phone(i % 3)))
                        .toArray(Interaction.Builder[]::new));
        CustomerId ana = customer(email("ana"));

        List<InteractionView> all =
                walk(page -> stored.history().timeline(ana, TimelineFilter.ALL, page), 4);

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(all)
                .isSortedAccordingTo(
                        (one, other) ->
                                other.interaction()
                                        .occurredAt()
                                        .compareTo(one.interaction().occurredAt()));
        assertThat(walk(stored.history()::latest, 7)).hasSize(25).doesNotHaveDuplicates();
        assertThat(walk(page -> stored.history().matters(ana, page), 10)).hasSize(25);
    }

    @Test
    void refusesCursorsThatItDidNotGive() {
        for (String cursor : List.of("", "x", "!!", "bm8gaWQ")) {
            assertThatThrownBy(() -> stored.history().latest(new PageRequest(5, cursor)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cursor");
        }
    }

    @Test
    void filtersTimelines() {
        record(
                message("mail", 0, email("ana")).thread("t"),
                message("call", 5, email("ana"))
                        .channel(Channel.PHONE)
                        .kind(Kind.CALL)
                        .direction(Direction.OUTBOUND),
                message("reply", 9, email("ana")).thread("t"));
        MatterId thread = stored.history().interaction(id("reply")).orElseThrow().matterId();

        assertThat(timeline(new TimelineFilter(Channel.PHONE, null, null, null, null)))
                .containsExactly(id("call"));
        assertThat(timeline(new TimelineFilter(null, Kind.MESSAGE, null, null, null)))
                .containsExactly(id("reply"), id("mail"));
        assertThat(timeline(new TimelineFilter(null, null, thread, null, null)))
                .containsExactly(id("reply"), id("mail"));
        assertThat(
                        timeline(
                                new TimelineFilter(
                                        null,
                                        null,
                                        null,
                                        NOON.plusSeconds(300),
                                        NOON.plusSeconds(540))))
                .containsExactly(id("call"));
    }

    @Test
    void findsCustomersByNameAndIdentifierWithoutCaseAndAccents() {
        record(
                named("m1", "Ana Ruíz", email("ana"), phone(1)),
                named("m2", "Ben O'Hara", phone(2)));

        assertThat(search("RUIZ ana")).containsExactly("Ana Ruíz");
        assertThat(search("600 111 221")).containsExactly("Ana Ruíz");
        assertThat(search("ana@example")).containsExactly("Ana Ruíz");
        assertThat(search("o'h")).containsExactly("Ben O'Hara");
        assertThat(search("ana ben")).isEmpty();
        assertThat(search("%")).isEmpty();
        assertThat(search(" ")).containsExactlyInAnyOrder("Ana Ruíz", "Ben O'Hara");
    }

    @Test
    void showsTheNameGivenLast() {
        record(named("m1", "Ana", email("ana")).occurredAt(NOON.plusSeconds(60)));
        record(named("m2", "Ana Maria", email("ana")).occurredAt(NOON));

        assertThat(stored.history().customerBy(email("ANA")).orElseThrow().name()).isEqualTo("Ana");
    }

    @Test
    void idsOfMattersLeadToTheMatterThatHoldsTheInteraction() {
        record(message("first", 0, email("ana")).messageId("a@x"));
        record(message("second", 5, email("ana")).messageId("b@x"));
        MatterId second = stored.history().interaction(id("second")).orElseThrow().matterId();

        record(message("bridge", 9, email("ana")).replyTo(List.of("a@x", "b@x")));

        var matter = stored.history().matter(second).orElseThrow();
        assertThat(matter.id()).isEqualTo(new MatterId(id("first").value()));
        assertThat(matter.interactionCount()).isEqualTo(3);
        assertThat(matter.customerId()).isEqualTo(customer(email("ana")));
        assertThat(matter.links()).hasSize(2);
    }

    @Test
    void aMentionJoinsTheCustomersOwnOrderOnly() {
        record(
                message("order", 0, email("ana"))
                        .kind(Kind.ORDER)
                        .reference(Reference.of("order", "shop/eu", "1001")));
        record(message("mine", 5, email("ana")).text("Where is order 1001?"));
        record(message("stranger", 6, email("eve")).text("Where is order 1001?"));

        assertThat(matterOf("mine")).isEqualTo(matterOf("order"));
        assertThat(matterOf("stranger")).isNotEqualTo(matterOf("order"));

        record(message("proof", 7, email("ana"), email("eve")));

        assertThat(matterOf("stranger")).isEqualTo(matterOf("order"));
    }

    @Test
    void showsTheSubjectAsItWasEdited() {
        record(message("m1", 0, email("ana")).subject("Brocken"));
        record(message("m1", 0, email("ana")).subject("Broken").revision(1));

        assertThat(stored.history().matter(matterOf("m1")).orElseThrow().subject())
                .isEqualTo("Broken");
    }

    @Test
    void aMatterThatWasQuietForLongIsResolvedWithoutAnEvent() {
        record(
                message("question", 0, email("ana")).thread("t"),
                message("answer", 5, email("ana")).thread("t").direction(Direction.OUTBOUND));
        Instant quiet = NOON.plusSeconds(300).plus(MatterRules.defaults().quiet());

        assertThat(at(quiet.minusSeconds(1)).state()).isEqualTo(MatterState.WAITING_ON_CUSTOMER);
        assertThat(at(quiet).state()).isEqualTo(MatterState.RESOLVED);
        assertThat(at(quiet).resolvedAt()).isEqualTo(quiet);
    }

    private MatterView at(Instant now) {
        return JdbcHistory.on(SOURCE, Rules.packaged(), 1_000, InstantSource.fixed(now))
                .history()
                .matter(matterOf("question"))
                .orElseThrow();
    }

    @Test
    void tellsWhyIdentifiersAreOneCustomerAndWhyNot() {
        record(
                message("m1", 0, email("ana"), phone(1)),
                message("m2", 1, email("ana"), phone(1)),
                message(
                        "m3",
                        2,
                        email("ana"),
                        Identifier.of("email", "eve@example.com", Proof.INFERRED)));

        List<LinkView> why =
                stored.history().why(customer(email("ana")), PageRequest.first(100)).items();

        assertThat(why).hasSize(2);
        assertThat(why)
                .filteredOn(LinkView::taken)
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.left()).isEqualTo("email:ana@example.com");
                            assertThat(link.evidenceCount()).isEqualTo(2);
                            assertThat(link.evidence()).containsExactly(id("m1"), id("m2"));
                            assertThat(link.rule()).startsWith("identity v");
                            assertThat(link.text())
                                    .startsWith("joined because message (imap/support, 2026-11-20)")
                                    .contains("named both, and 1 more did");
                        });
        assertThat(why)
                .filteredOn(link -> !link.taken())
                .extracting(LinkView::reason)
                .containsExactly("it was only found in text");
    }

    @Test
    void tellsWhatExplainsACustomerMostFirstPageByPage() {
        Identifier kiosk = Identifier.scoped("kiosk", "madrid", "kiosk-17", Proof.STATED);
        for (int i = 0; i < 8; i++) {
            record(message("k" + i, i, email("ana"), order(i)));
        }
        record(
                message("m1", 20, email("ana"), phone(1)),
                message(
                        "m2",
                        21,
                        email("ana"),
                        Identifier.of("email", "eve@example.com", Proof.INFERRED)),
                message("m3", 22, email("ana"), phone(2), kiosk));
        stored.decisions().decide(DecisionKind.ALWAYS, email("ana"), email("zoe"), "told", "eve");
        stored.decisions().decide(DecisionKind.NEVER, email("ana"), phone(9), "told", "eve");
        CustomerId ana = customer(email("ana"));

        List<LinkView> all = walk(page -> stored.history().why(ana, page), 500);

        assertThat(all).hasSizeGreaterThan(12).doesNotHaveDuplicates();
        assertThat(all.stream().limit(5).map(StoredHistoryTest::sort))
                .containsExactly("decision", "decision", "taken", "taken", "not taken");
        assertThat(all.stream().skip(5).map(StoredHistoryTest::sort)).containsOnly("finding");
        for (int limit : List.of(1, 2, 3, 7)) {
            assertThat(walk(page -> stored.history().why(ana, page), limit))
                    .as("by " + limit)
                    .isEqualTo(all);
        }
        assertThatThrownBy(() -> stored.history().why(ana, new PageRequest(5, "nonsense")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Identifier order(int i) {
        return Identifier.scoped("shopify.order", "eu-store", "order-100" + i, Proof.STATED);
    }

    private static String sort(LinkView link) {
        if (link.decision() != null) {
            return "decision";
        }
        boolean finds = (link.left() + link.right()).matches(".*(kiosk|shopify.order).*");
        return finds ? "finding" : link.taken() ? "taken" : "not taken";
    }

    @Test
    void answersEmptyForWhatNobodyHolds() {
        UUID unknown = new UUID(1, 2);

        assertThat(stored.history().customer(new CustomerId(unknown))).isEmpty();
        assertThat(stored.history().matter(new MatterId(unknown))).isEmpty();
        assertThat(stored.history().interaction(new InteractionId(unknown))).isEmpty();
        assertThat(stored.history().why(new CustomerId(unknown), PageRequest.first(100)).items())
                .isEmpty();
        assertThat(stored.history().customerBy(Identifier.of("email", "\u0000", Proof.STATED)))
                .isEmpty();
    }

    private static Interaction.Builder named(String id, String name, Identifier... identifiers) {
        return message(id, 0)
                .participants(
                        List.of(
                                new Participant(
                                        ParticipantRole.CUSTOMER, name, List.of(identifiers))));
    }

    private List<String> search(String words) {
        return stored.history().search(words, PageRequest.first(10)).items().stream()
                .map(view -> view.name())
                .toList();
    }

    private List<InteractionId> timeline(TimelineFilter filter) {
        return stored
                .history()
                .timeline(customer(email("ana")), filter, PageRequest.first(10))
                .items()
                .stream()
                .map(InteractionView::id)
                .toList();
    }

    private MatterId matterOf(String id) {
        return stored.history().interaction(id(id)).orElseThrow().matterId();
    }

    private CustomerId customer(Identifier identifier) {
        return stored.history().customerBy(identifier).orElseThrow().id();
    }

    private static <T> List<T> walk(Function<PageRequest, Page<T>> list, int limit) {
        List<T> all = new ArrayList<>();
        Page<T> page = list.apply(PageRequest.first(limit));
        all.addAll(page.items());
        while (page.next() != null) {
            page = list.apply(new PageRequest(limit, page.next()));
            assertThat(page.items()).isNotEmpty();
            all.addAll(page.items());
        }
        return all;
    }

    private static InteractionId id(String id) {
        return InteractionId.of("imap/support", id);
    }

    private void record(Interaction.Builder... interactions) {
        List<MappedEvent> batch =
                Arrays.stream(interactions).map(each -> event(each.build())).toList();
        stored.recorder().record(batch);
    }
}
