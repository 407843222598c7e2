package io.tributary.hub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import io.tributary.hub.standin.SalesforceFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SalesforceDeliverRouteTest {

    private static final String INTERACTION = "Interaction__c";

    private final CustomerView ana = Histories.customer(1);
    private final CustomerView ben = Histories.customer(2);
    private DeliveryWorld world;

    @BeforeEach
    void start() throws Exception {
        world = DeliveryWorld.start();
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @Test
    void upsertsContactAndInteractionsUnderIt() {
        InteractionView first = Histories.interaction(ana, 1, "Where is my order?");
        world.owe(ana, first);
        world.owe(ana, Histories.interaction(ana, 2, "Hello?"));

        world.awaitDelivered(2);

        var contact = world.salesforce.records("Contact").get(ana.id().toString());
        assertThat(contact)
                .containsEntry("LastName", "Customer 1")
                .containsEntry("Email", "c1@example.com");
        var record = world.salesforce.records(INTERACTION).get(first.id().toString());
        assertThat(record)
                .containsEntry("Text__c", "Where is my order?")
                .containsEntry("Channel__c", "email")
                .containsEntry("Contact__c", contact.get("Id"));
        assertThat(world.outbox.entry(first.id()).externalId()).isEqualTo(record.get("Id"));
    }

    @Test
    void leavesAFifthOfTheDaysCallsToPeople() {
        world.owe(ana, Histories.interaction(ana, 1, "Hello?"));
        world.awaitDelivered(1);
        assertThat(world.target().quota()).isPresent();
        assertThat(world.target().pausedUntil()).isEmpty();

        world.salesforce.allowDaily(world.salesforce.calls() + 1);
        world.owe(ana, Histories.interaction(ana, 2, "Anybody?"));
        world.awaitDelivered(2);

        await().untilAsserted(() -> assertThat(world.target().pausedUntil()).isPresent());
        assertThat(world.target().failure().orElseThrow()).contains("kept for others");
    }

    @Test
    void registersTheTargetSoThatHistoryIsOwedToIt() {
        await().untilAsserted(
                        () ->
                                assertThat(world.outbox.registered())
                                        .containsExactly(DeliveryWorld.TARGET));
    }

    @Test
    void revisionReplacesAndWithdrawalRemoves() {
        world.owe(ana, Histories.interaction(ana, 1, "tpyo"));
        world.owe(ana, Histories.interaction(ana, 2, "stays"));
        world.awaitDelivered(2);
        InteractionId edited = Histories.interaction(ana, 1, "typo").id();
        world.owe(ana, Histories.interaction(ana, 1, "typo"));
        await().untilAsserted(() -> assertThat(text(edited)).isEqualTo("typo"));

        world.owe(ana, Histories.withdrawn(ana, 1));

        await().untilAsserted(() -> assertThat(ids()).doesNotContain(edited.toString()));
        world.awaitDelivered(2);
        assertThat(ids()).hasSize(1);
    }

    @Test
    void withdrawalOfWhatNeverCameIsDelivered() {
        world.owe(ana, Histories.withdrawn(ana, 1));

        world.awaitDelivered(1);

        assertThat(ids()).isEmpty();
    }

    @Test
    void signsInAgainWhenTheTokenEnds() {
        world.owe(ana, Histories.interaction(ana, 1, "one"));
        world.awaitDelivered(1);
        world.salesforce.expireTokens();

        world.owe(ana, Histories.interaction(ana, 2, "two"));
        world.awaitDelivered(2);

        assertThat(world.salesforce.logins()).isEqualTo(2);
        assertThat(world.target().pausedUntil()).isEmpty();
    }

    @Test
    void lockedRowIsTriedAgain() {
        world.salesforce.faults().next(SalesforceFault.ROW_LOCKED, SalesforceFault.ROW_LOCKED);

        world.owe(ana, Histories.interaction(ana, 1, "one"));
        world.owe(ana, Histories.interaction(ana, 2, "two"));

        world.awaitDelivered(2);
        assertThat(ids()).hasSize(2);
    }

    @Test
    void usedUpLimitPausesTheWholeTargetAndNothingIsLost() {
        world.salesforce.faults().always(SalesforceFault.REQUEST_LIMIT);
        for (int i = 0; i < 30; i++) {
            CustomerView customer = Histories.customer(i);
            world.owe(customer, Histories.interaction(customer, 1, "hello"));
        }
        await().until(() -> world.target().pausedUntil().isPresent());
        assertThat(world.target().failure().orElseThrow()).contains("REQUEST_LIMIT_EXCEEDED");
        await().until(() -> world.salesforce.calls() >= 6);
        assertThat(world.salesforce.calls())
                .as("calls while paused: each probe is one call")
                .isLessThan(12);

        world.salesforce.faults().none();

        world.awaitDelivered(30);
        assertThat(ids()).hasSize(30);
        assertThat(world.target().pausedUntil()).isEmpty();
    }

    @Test
    void oneRefusedRecordInsideASuccessfulAnswerIsParkedAlone() {
        List<InteractionView> views = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            views.add(Histories.interaction(ana, i, "text " + i));
        }
        InteractionId refused = views.get(1).id();
        world.salesforce
                .faults()
                .refuse(refused.toString(), "FIELD_CUSTOM_VALIDATION_EXCEPTION", "Subject__c");
        views.forEach(view -> world.owe(ana, view));
        world.owe(ben, Histories.interaction(ben, 1, "other"));

        world.awaitDelivered(3);

        await().untilAsserted(
                        () ->
                                assertThat(world.outbox.entry(refused).state())
                                        .isEqualTo(DeliveryState.PARKED));
        assertThat(world.outbox.entry(refused).error())
                .isEqualTo("FIELD_CUSTOM_VALIDATION_EXCEPTION [Subject__c]");
        world.salesforce.faults().allow(refused.toString());
        world.outbox.retryParked();
        world.awaitDelivered(4);
    }

    @Test
    void refusedRecordInsideACollectionIsParkedAlone() {
        for (int i = 0; i < 60; i++) {
            world.owe(ana, Histories.interaction(ana, i, "text " + i));
        }
        InteractionId refused = Histories.interaction(ana, 40, "").id();
        world.salesforce.faults().refuse(refused.toString(), "DUPLICATE_VALUE", "Order__c");

        world.awaitDelivered(59);

        await().untilAsserted(
                        () ->
                                assertThat(world.outbox.entry(refused).error())
                                        .isEqualTo("DUPLICATE_VALUE [Order__c]"));
        assertThat(world.salesforce.calls()).isLessThan(10);
    }

    @Test
    void customerWhomTheOrgRefusesIsParkedWhileOthersFlow() {
        world.salesforce.faults().refuse(ana.id().toString(), "DUPLICATES_DETECTED");
        world.owe(ana, Histories.interaction(ana, 1, "held"));
        for (int i = 2; i < 20; i++) {
            CustomerView customer = Histories.customer(i);
            world.owe(customer, Histories.interaction(customer, 1, "hello"));
        }

        world.awaitDelivered(18);

        InteractionId held = Histories.interaction(ana, 1, "held").id();
        await().untilAsserted(
                        () -> {
                            assertThat(world.outbox.entry(held).state())
                                    .isEqualTo(DeliveryState.PARKED);
                            assertThat(world.outbox.entry(held).error())
                                    .isEqualTo("contact: DUPLICATES_DETECTED");
                        });
    }

    @Test
    void executedButUnansweredCallGivesNoDuplicate() {
        world.salesforce.faults().next(SalesforceFault.CUT_AFTER, SalesforceFault.CUT_AFTER);
        world.owe(ana, Histories.interaction(ana, 1, "once"));

        world.awaitDelivered(1);

        assertThat(ids()).hasSize(1);
        assertThat(world.salesforce.records("Contact")).hasSize(1);
        assertThat(world.salesforce.writes())
                .as("the org executed it three times")
                .filteredOn(id -> id.equals(ids().iterator().next()))
                .hasSize(3);
    }

    @Test
    void answerThatComesTooLateIsAskedForAgain() throws Exception {
        world.close();
        Properties impatient = new Properties();
        impatient.put("tributary.salesforce.request-timeout-millis", "300");
        world = DeliveryWorld.start(DeliveryWorld.QUICK, impatient);
        world.salesforce.faults().next(SalesforceFault.LATE_ANSWER);

        world.owe(ana, Histories.interaction(ana, 1, "once"));

        world.awaitDelivered(1);
        assertThat(ids()).hasSize(1);
        assertThat(world.salesforce.calls()).isEqualTo(2);
    }

    @Test
    void interactionsOfACustomerComeOldestFirst() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            InteractionView view = Histories.interaction(ana, i, "text " + i);
            expected.add(view.id().toString());
            world.owe(ana, view);
        }

        world.awaitDelivered(10);

        assertThat(world.salesforce.writes())
                .filteredOn(id -> !id.equals(ana.id().toString()))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void absentSalesforceNeitherStopsTheStartNorLosesAnything() throws Exception {
        world.close();
        Properties nowhere = new Properties();
        nowhere.put("tributary.salesforce.login-url", "http://127.0.0.1:1");
        world = DeliveryWorld.start(DeliveryWorld.QUICK, nowhere);

        world.owe(ana, Histories.interaction(ana, 1, "waits"));

        await().until(() -> world.target().pausedUntil().isPresent());
        assertThat(world.camel().isStarted()).isTrue();
        assertThat(world.outbox.count(DeliveryState.PARKED)).isZero();
    }

    @Test
    void wrongSecretPausesTheTargetAndParksNobody() throws Exception {
        world.close();
        Properties wrong = new Properties();
        wrong.put("tributary.salesforce.client-secret", "wrong");
        world = DeliveryWorld.start(DeliveryWorld.QUICK, wrong);

        world.owe(ana, Histories.interaction(ana, 1, "waits"));

        await().until(() -> world.target().pausedUntil().isPresent());
        assertThat(world.target().failure().orElseThrow())
                .contains("refused the login")
                .doesNotContain("wrong");
        assertThat(world.outbox.count(DeliveryState.PARKED)).isZero();
    }

    private Object text(InteractionId id) {
        return world.salesforce.records(INTERACTION).get(id.toString()).get("Text__c");
    }

    private Set<String> ids() {
        return world.salesforce.records(INTERACTION).keySet();
    }
}
