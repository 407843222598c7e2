package io.tributary.history.jdbc;

import static io.tributary.history.jdbc.Events.NOON;
import static io.tributary.history.jdbc.Events.email;
import static io.tributary.history.jdbc.Events.event;
import static io.tributary.history.jdbc.Events.message;
import static io.tributary.history.jdbc.Events.named;
import static io.tributary.history.jdbc.Events.phone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.decision.DecisionKind;
import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.DeliveryTerms;
import io.tributary.history.erasure.ErasureReceipt;
import io.tributary.history.erasure.ErasureRecord.Removal;
import io.tributary.history.events.HistoryEvent;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.intake.MappedEvent;
import io.tributary.history.intake.RawEvent;
import io.tributary.history.intake.RecordingReport;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class StoredErasureTest {

    private static final String CRM = "crm/main";
    private static final String ANA = "Zaphira Quill";
    private static final String[] WORDS = {"zaphira", "quill", "canary", "600111229", "zq-"};
    private static final DataSource SOURCE = TestDatabase.create();

    private final JdbcHistory history = TestDatabase.history(SOURCE);
    private final Canary canary = new Canary(SOURCE);

    @BeforeEach
    void clear() {
        TestDatabase.clear(SOURCE);
        history.outbox().register(CRM, DeliveryTerms.EVERYTHING);
    }

    @Test
    void leavesNothingOfThePersonInAnyTable() {
        recordAnaWithEverythingThereIs();
        assertThat(canary.seek(WORDS).keySet())
                .contains(
                        "raw_content",
                        "interaction_part",
                        "interaction",
                        "interaction_identifier",
                        "identifier",
                        "identifier_activity",
                        "customer",
                        "decision",
                        "delivery",
                        "matter",
                        "matter_key",
                        "matter_naming");

        assertThat(history.suggestions().open(PageRequest.first(10)).items()).isNotEmpty();

        ErasureReceipt receipt = erase(email("zaphira"));

        assertThat(canary.seek(WORDS)).isEmpty();
        assertThat(history.suggestions().open(PageRequest.first(10)).items()).isEmpty();
        assertThat(receipt.interactions()).isEqualTo(4);
        assertThat(receipt.by()).isEqualTo("ada");
        assertThat(receipt.targets()).containsExactly(CRM);
        assertThat(differences()).isZero();
        assertThat(history.history().customer(receipt.customerId())).isEmpty();
        assertThat(history.history().search("", PageRequest.first(10)).items())
                .extracting(each -> each.name())
                .containsExactly("Abe Other");
        assertThat(new JdbcTemplate(SOURCE).queryForMap("SELECT * FROM erasure"))
                .containsEntry("id", receipt.id())
                .containsEntry("customer_id", receipt.customerId().value())
                .containsEntry("erased_by", "ada")
                .containsEntry("reason", "asked to, case 7")
                .containsEntry("interactions", 4L);
    }

    @Test
    void tellsWhatTargetsHaveRemoved() {
        record(event(message("1", 1, email("ana"))), event(message("2", 2, email("ana"))));
        record(event(message("3", 3, email("eve"))));
        lease().forEach(this::deliver);
        UUID erasure = erase(email("ana")).id();
        assertThat(removals(erasure)).containsExactly(new Removal(CRM, 2, 0, null));

        CustomerDelivery removal = lease().get(0);
        InteractionId first = removal.interactions().get(0).id();
        history.outbox().complete(removal.lease(), List.of(DeliveryResult.delivered(first, null)));
        assertThat(removals(erasure).get(0).removed()).isEqualTo(1);
        assertThat(removals(erasure).get(0).isComplete()).isFalse();
        lease().forEach(this::deliver);

        assertThat(removals(erasure).get(0).isComplete()).isTrue();
        assertThat(removals(erasure).get(0).lastRemovedAt()).isNotNull();
        assertThat(history.erasures().list(PageRequest.first(10)).items())
                .extracting(each -> each.receipt().id())
                .containsExactly(erasure);
        assertThat(history.erasures().find(UUID.randomUUID())).isEmpty();
    }

    private List<Removal> removals(UUID erasure) {
        return history.erasures().find(erasure).orElseThrow().removals();
    }

    private void recordAnaWithEverythingThereIs() {
        record(ana("1").revision(0).text("canary of an old revision"));
        record(ana("1").revision(1));
        record(ana("1").part("leg").text(null).status("read"));
        record(ana("2").references(List.of(Reference.of("order", "shop/eu", "ZQ-1"))));
        record(ana("3"));
        record(ana("3").revision(1).deleted(true));
        record(message("phone", 4, phone(9)), message("phone2", 5, phone(9), email("zaphira")));
        record(named("other", "Abe Other", email("abe")));
        decide(email("zaphira"), Identifier.of("badge", "never-seen-7", Proof.STATED), "canary");
        Identifier inText = Identifier.of("email", "zaphira@example.com", Proof.INFERRED);
        record(named("text", "Abe Other", email("abe"), inText));
        history.suggestionScan().run(1000);
        for (CustomerDelivery work : lease()) {
            if (ANA.equals(work.customer().name())) {
                InteractionId first = work.interactions().get(0).id();
                List<DeliveryResult> failed =
                        List.of(DeliveryResult.parked(first, "duplicate of Quill"));
                history.outbox().complete(work.lease(), failed);
            }
        }
    }

    private static Interaction.Builder ana(String id) {
        return message(id, 1)
                .participants(
                        List.of(
                                new Participant(
                                        ParticipantRole.CUSTOMER,
                                        ANA,
                                        List.of(email("zaphira"), phone(9)),
                                        Map.of("street", "Canary Wharf"))))
                .subject("Subject canary")
                .text("It is Zaphira")
                .thread("thread-canary")
                .messageId("<canary@example.com>")
                .reference(Reference.of("order", "shop/eu", "ZQ-7"))
                .attachments(
                        List.of(new Attachment("canary.jpg", "image/jpeg", 1L, "https://c/quill")))
                .link("https://crm/canary")
                .attribute("note", "canary");
    }

    @Test
    void staysErasedWhenItComesAgainAsItWasOrChanged() {
        MappedEvent first = event(message("1", 1, email("ana")));
        record(first, event(message("2", 2, email("eve"))));

        erase(email("ana"));

        assertThat(history.recorder().record(List.of(first))).isEqualTo(new RecordingReport(0, 0));
        for (Interaction.Builder again :
                List.of(
                        message("1", 1, email("ana")).revision(7).text("edited"),
                        message("1", 1, email("ana")).part("leg"),
                        message("1", 1, email("ana")).revision(9).deleted(true))) {
            assertThat(history.recorder().record(List.of(event(again))))
                    .isEqualTo(new RecordingReport(0, 0));
        }
        assertThat(history.history().customerBy(email("ana"))).isEmpty();
        assertThat(canary.seek("ana@example.com", "edited")).isEmpty();
        assertThat(activity()).containsExactly("imap/support 2 1");
        assertThat(differences()).isZero();
    }

    @Test
    void keepsOthersInteractionsOfAnEventThatMadeBothButNotItsBytes() {
        MappedEvent both =
                event(
                        message("1", 1, email("ana")).build(),
                        message("2", 1, email("eve")).text("hers").build());
        record(both);

        assertThat(erase(email("ana")).redacted()).isZero();

        InteractionView hers = history.history().interaction(id("2")).orElseThrow();
        assertThat(hers.interaction().text()).isEqualTo("hers");
        assertThat(history.history().raw(id("2"))).isEmpty();
        assertThat(history.recorder().record(List.of(both))).isEqualTo(new RecordingReport(0, 0));
        record(
                event(
                        message("1", 1, email("ana")).revision(1).build(),
                        message("3", 1, email("eve")).build()));
        assertThat(history.history().interaction(id("1"))).isEmpty();
        assertThat(history.history().interaction(id("3"))).isPresent();
        assertThat(history.history().raw(id("3"))).isEmpty();
        assertThat(canary.seek("ana@example.com")).isEmpty();
    }

    @Test
    void takesThePersonOutOfTheHouseholdsMail() {
        record(message("1", 1, email("ana")));
        record(household(0));
        record(message("3", 3, email("eve")));

        ErasureReceipt receipt = erase(email("ana"));

        assertThat(receipt.interactions()).isEqualTo(1);
        assertThat(receipt.redacted()).isEqualTo(1);
        assertThat(canary.seek("ana")).isEmpty();
        assertThat(history.history().raw(id("2"))).isEmpty();
        CustomerId eve = customer(email("eve"));
        assertThat(timeline(eve)).containsExactly(id("3"), id("2"));
        assertThat(participants("2")).extracting(Participant::name).containsExactly("Eve");
        assertThat(differences()).isZero();

        record(household(1));
        assertThat(canary.seek("ana")).isEmpty();
        assertThat(history.history().interaction(id("2")).orElseThrow().interaction().revision())
                .isEqualTo(1);
    }

    private static Interaction.Builder household(int revision) {
        return named("2", "Eve", email("eve"))
                .participant(
                        new Participant(ParticipantRole.CUSTOMER, "Ana", List.of(email("ana"))))
                .revision(revision);
    }

    @Test
    void forgetsBytesOfAFormerRevisionThatNamedThePerson() {
        record(message("1", 1, email("ana")));
        record(household(0));
        record(named("2", "Eve", email("eve")).revision(1));

        ErasureReceipt receipt = erase(email("ana"));

        assertThat(canary.seek("ana")).isEmpty();
        assertThat(receipt.redacted()).isZero();
        assertThat(history.history().raw(id("2"))).isPresent();
    }

    @Test
    void erasesWhatOnlyALookUpLeadsTo() {
        Identifier order = Identifier.scoped("shopify.order", "eu", "order-4711", Proof.NETWORK);
        record(message("1", 1, email("ana"), order), message("2", 2, order));
        record(message("3", 3, email("eve")));
        assertThat(timeline(customer(email("ana")))).contains(id("2"));

        assertThat(erase(email("ana")).interactions()).isEqualTo(2);

        assertThat(history.history().interaction(id("2"))).isEmpty();
        assertThat(canary.seek("ana", "order-4711")).isEmpty();
    }

    @Test
    void targetsRemoveWhatTheyHave() {
        record(message("1", 1, email("ana")), message("2", 2, email("eve")));
        lease().forEach(this::deliver);

        CustomerId ana = erase(email("ana")).customerId();

        CustomerDelivery work = lease().get(0);
        assertThat(work.customer().id()).isEqualTo(ana);
        assertThat(work.customer().identifiers()).isEmpty();
        assertThat(work.interactions()).extracting(InteractionView::id).containsExactly(id("1"));
        Interaction removal = work.interactions().get(0).interaction();
        assertThat(removal.deleted()).isTrue();
        assertThat(removal.participants()).isEmpty();
        assertThat(removal.sourceEventId()).isEqualTo(id("1").toString());
        deliver(work);
        assertThat(lease()).isEmpty();
        assertThat(
                        new JdbcTemplate(SOURCE)
                                .queryForList("SELECT interaction_id FROM delivery", UUID.class))
                .containsExactly(id("2").value());
        assertThat(new JdbcTemplate(SOURCE).queryForList("SELECT id FROM interaction", UUID.class))
                .containsExactly(id("2").value());
    }

    @Test
    void tellsSubscribersWithIdsOnly() {
        record(message("1", 1, email("ana")));
        long before = history.eventLog().last();

        CustomerId ana = erase(email("ana")).customerId();

        List<HistoryEvent> told = history.eventLog().after(0, 100);
        assertThat(told).allMatch(each -> each.sequence() > before);
        assertThat(told)
                .extracting(HistoryEvent::type)
                .containsExactly("interaction.withdrawn", "matter.changed", "customer.erased");
        HistoryEvent erased = told.get(told.size() - 1);
        assertThat(erased.subject()).isEqualTo(ana.toString());
        assertThat(erased.customer()).isEqualTo(ana.toString());
        assertThat(erased.json()).isEqualTo("{\"id\":\"" + ana + "\"}");
        assertThat(told.get(0).json()).contains(id("1").toString());
    }

    @Test
    void whoComesBackIsANewCustomer() {
        record(message("1", 1, email("ana")));
        CustomerId before = erase(email("ana")).customerId();

        record(message("2", 2, email("ana")));

        assertThat(customer(email("ana"))).isEqualTo(before);
        assertThat(timeline(before)).containsExactly(id("2"));
        assertThat(history.eventLog().after(0, 100).stream().map(HistoryEvent::type))
                .endsWith("interaction.recorded", "customer.changed", "matter.changed");
    }

    @Test
    void followsAnIdThatWasMergedAndErasesTheWholeCustomer() {
        record(message("1", 1, phone(1)));
        CustomerId former = customer(phone(1));
        record(message("2", 2, email("ana")), message("3", 3, email("ana"), phone(1)));

        ErasureReceipt receipt = history.erasure().erase(former, "ada", "asked").orElseThrow();

        assertThat(receipt.interactions()).isEqualTo(3);
        assertThat(history.history().customer(former)).isEmpty();
        assertThat(history.erasure().erase(former, "ada", "again")).isEmpty();
        assertThat(history.erasure().erase(new CustomerId(new UUID(1, 1)), "a", "b")).isEmpty();
    }

    @Test
    void undoesWhatWasDecidedAboutThePersonAndAboutTheirInteractions() {
        record(
                message("1", 1, email("ana")).thread("t"),
                message("2", 2, email("eve")).thread("t"));
        record(message("3", 3, email("eve")));
        decide(email("ana"), email("bob"), "");
        decide(interaction("1"), interaction("3"), "");

        assertThat(erase(email("ana")).interactions()).isEqualTo(1);

        assertThat(history.decisions().list(PageRequest.first(10)).items()).isEmpty();
        assertThat(differences()).isZero();
        assertThatThrownBy(() -> decide(interaction("1"), interaction("3"), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no such interaction");
    }

    @Test
    void leavesRawEventsOfWhoWasNotNamed() {
        RawEvent raw =
                new RawEvent(
                        "imap/support", "x", "test", NOON, null, Map.of(), Map.of(), new byte[1]);
        record(new MappedEvent(raw, List.of(message("2", 2, email("eve")).build())));
        record(message("1", 1, email("ana")));

        erase(email("ana"));

        assertThat(history.history().raw(id("2"))).isPresent();
    }

    private ErasureReceipt erase(Identifier of) {
        return history.erasure().erase(customer(of), "ada", "asked to, case 7").orElseThrow();
    }

    private CustomerId customer(Identifier identifier) {
        return history.history().customerBy(identifier).orElseThrow().id();
    }

    private List<InteractionId> timeline(CustomerId customer) {
        return history
                .history()
                .timeline(customer, TimelineFilter.ALL, PageRequest.first(100))
                .items()
                .stream()
                .map(InteractionView::id)
                .toList();
    }

    private List<Participant> participants(String id) {
        return history.history().interaction(id(id)).orElseThrow().interaction().participants();
    }

    private List<String> activity() {
        return history.history().sources().stream()
                .map(each -> each.source() + " " + each.events() + " " + each.interactions())
                .toList();
    }

    private long differences() {
        return Rebuilds.all(history.rebuild(), false).differences();
    }

    private void decide(Identifier left, Identifier right, String reason) {
        history.decisions().decide(DecisionKind.ALWAYS, left, right, reason, "ana");
    }

    private List<CustomerDelivery> lease() {
        return history.outbox().lease(CRM, 10, 100, Duration.ofMinutes(5));
    }

    private void deliver(CustomerDelivery work) {
        history.outbox()
                .complete(
                        work.lease(),
                        work.interactions().stream()
                                .map(view -> DeliveryResult.delivered(view.id(), "X"))
                                .toList());
    }

    private static Identifier interaction(String id) {
        return Identifier.of("interaction", id(id).toString(), Proof.STATED);
    }

    private static InteractionId id(String id) {
        return InteractionId.of("imap/support", id);
    }

    private void record(Interaction.Builder... interactions) {
        for (Interaction.Builder each : interactions) {
            record(withBytes(each.build()));
        }
    }

    private void record(MappedEvent... events) {
        history.recorder().record(new ArrayList<>(List.of(events)));
    }

    /** The raw event has in its bytes whatever the interaction has. */
    private static MappedEvent withBytes(Interaction interaction) {
        MappedEvent event = event(interaction);
        RawEvent raw = event.raw();
        return new MappedEvent(
                new RawEvent(
                        raw.source(),
                        raw.eventId(),
                        raw.mapping(),
                        raw.receivedAt(),
                        raw.contentType(),
                        raw.settings(),
                        Map.of("subject", String.valueOf(interaction.subject())),
                        InteractionJson.canonicalBytes(interaction)),
                event.interactions());
    }
}
