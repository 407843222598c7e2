package io.tributary.routes.targets;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.InteractionView;
import io.tributary.routes.delivery.DeliveryPolicy;
import io.tributary.routes.targets.Receiver.Fault;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged route against a stand-in of HubSpot. */
class HubSpotDeliverRouteTest {

    private static final String TEXT = "hs_email_text";

    private final CustomerView ana = Histories.customer(1);
    private final CustomerView ben = Histories.customer(2);
    private HubSpotStandIn hubspot;
    private DeliveringHub hub;

    @BeforeEach
    void start() throws Exception {
        hubspot = new HubSpotStandIn();
        hub = hub(DeliveringHub.QUICK);
    }

    @AfterEach
    void stop() {
        hub.close();
        hubspot.close();
    }

    private DeliveringHub hub(DeliveryPolicy policy) {
        return new DeliveringHub("hubspot-target", "hubspot/main", policy)
                .set("address", hubspot.address())
                .set("token", HubSpotStandIn.TOKEN)
                .set("request-timeout-millis", 2_000);
    }

    private DeliveringHub started() throws Exception {
        return hub.start("hubspot-deliver");
    }

    private static InteractionView changed(InteractionView view, Interaction.Builder to) {
        return new InteractionView(
                view.id(),
                to.build(),
                view.customerId(),
                view.matterId(),
                view.recordedAt(),
                view.deliveries());
    }

    private static InteractionView of(
            CustomerView customer, int number, Kind kind, Channel channel) {
        InteractionView view = Histories.interaction(customer, number, "text " + number);
        return changed(view, view.interaction().toBuilder().kind(kind).channel(channel));
    }

    private Map<String, Map<String, String>> contacts() {
        return hubspot.objects.of("contacts");
    }

    @Test
    void writesContactAndActivitiesOfEachKindInFewCalls() throws Exception {
        for (int i = 1; i <= 20; i++) {
            hub.owe(ana, Histories.interaction(ana, i, "text " + i));
        }
        InteractionId call = hub.owe(ana, of(ana, 21, Kind.CALL, Channel.PHONE));
        hub.owe(ana, of(ana, 22, Kind.MESSAGE, Channel.SMS));
        hub.owe(ana, of(ana, 23, Kind.ORDER, Channel.SHOP));
        started().awaitDelivered(23);

        assertThat(hubspot.requests)
                .extracting(HubSpotStandIn.Request::toString)
                .containsExactly(
                        "POST /crm/v3/objects/contacts/batch/upsert",
                        "POST /crm/v3/objects/calls/batch/upsert",
                        "POST /crm/v4/associations/calls/contacts/batch/associate/default",
                        "POST /crm/v3/objects/emails/batch/upsert",
                        "POST /crm/v4/associations/emails/contacts/batch/associate/default",
                        "POST /crm/v3/objects/communications/batch/upsert",
                        "POST /crm/v4/associations/communications/contacts/batch/associate/default",
                        "POST /crm/v3/objects/notes/batch/upsert",
                        "POST /crm/v4/associations/notes/contacts/batch/associate/default");
        assertThat(contacts().values())
                .containsExactly(
                        Map.of(
                                "tributary_id",
                                ana.id().toString(),
                                "email",
                                "c1@example.com",
                                "firstname",
                                "Customer",
                                "lastname",
                                "1"));
        assertThat(hubspot.objects.copy("emails", TEXT)).hasSize(20);
        assertThat(hubspot.objects.copy("calls", "hs_call_direction"))
                .containsOnly(Map.entry(call.toString(), ana.id() + "|INBOUND"));
        assertThat(hub.outbox.of(call).externalId()).matches("calls/\\d+");
        assertThat(hubspot.objects.copy("notes", "hs_note_body").values())
                .singleElement()
                .asString()
                .contains("order, inbound, shop");
    }

    @Test
    void followsMoveEditChangeOfKindAndDeletion() throws Exception {
        InteractionId id = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        hub.owe(ben, Histories.interaction(ben, 1, "two"));
        hub.awaitDelivered(1);
        assertThat(hubspot.objects.copy("emails", TEXT))
                .containsOnly(Map.entry(id.toString(), ben.id() + "|two"));

        hub.owe(ben, of(ben, 1, Kind.NOTE, Channel.CRM));
        hub.awaitDelivered(1);
        assertThat(hubspot.objects.of("emails")).isEmpty();
        assertThat(hubspot.objects.copy("notes", "hs_timestamp")).containsOnlyKeys(id.toString());

        InteractionView gone = Histories.withdrawn(ben, 1);
        hub.owe(ben, changed(gone, gone.interaction().toBuilder().kind(Kind.NOTE)));
        hub.owe(ben, Histories.withdrawn(ben, 9));
        hub.awaitDelivered(2);
        assertThat(hubspot.objects.of("notes")).isEmpty();
    }

    @Test
    void nobodyIsMadeAContactForWhatIsGoneOrOfHubSpot() throws Exception {
        InteractionView own = Histories.interaction(ana, 1, "one");
        own = changed(own, own.interaction().toBuilder().source("hubspot/main"));
        hub.owe(ana, own);
        hub.owe(ben, Histories.withdrawn(ben, 2));
        started().awaitDelivered(2);
        assertThat(contacts()).isEmpty();
    }

    @Test
    void contactThatHubSpotHasByAddressBecomesTheCustomers() throws Exception {
        String there = hubspot.objects.make("contacts", Map.of("email", "c1@example.com"));
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        assertThat(contacts()).containsOnlyKeys(there);
        assertThat(contacts().get(there)).containsEntry("tributary_id", ana.id().toString());
    }

    @Test
    void contactOfAMergedCustomerIsTakenOverAndThatOfAnotherIsNot() throws Exception {
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        String first = contacts().keySet().iterator().next();
        CustomerView survivor = Histories.customer(2, "c1@example.com", ana.id());
        hub.owe(survivor, Histories.interaction(survivor, 1, "one"));
        hub.awaitDelivered(1);
        assertThat(contacts()).containsOnlyKeys(first);
        assertThat(contacts().get(first)).containsEntry("tributary_id", survivor.id().toString());

        CustomerView stranger = Histories.customer(3, "c1@example.com");
        hub.owe(stranger, Histories.interaction(stranger, 3, "three"));
        hub.awaitDelivered(2);
        assertThat(contacts()).hasSize(2);
        assertThat(contacts().get(first)).containsEntry("tributary_id", survivor.id().toString());
    }

    @Test
    void contactThatIsArchivedMeanwhileIsMadeAgain() throws Exception {
        AtomicBoolean once = new AtomicBoolean(true);
        hubspot.beforeTying =
                () -> {
                    if (once.getAndSet(false)) {
                        Set.copyOf(contacts().keySet())
                                .forEach(each -> hubspot.objects.remove("contacts", each));
                    }
                };
        InteractionId id = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        assertThat(contacts()).hasSize(1);
        assertThat(hubspot.objects.copy("emails", TEXT))
                .containsOnly(Map.entry(id.toString(), ana.id() + "|one"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneActivityThatIsRefusedIsParkedAloneAndQuotesNothing(boolean allOrNothing)
            throws Exception {
        hubspot.objects.allOrNothing = allOrNothing;
        hubspot.objects.refused.add("refuse me");
        InteractionId refused = hub.owe(ana, Histories.interaction(ana, 1, "refuse me"));
        InteractionId other = hub.owe(ana, Histories.interaction(ana, 2, "fine"));
        started();
        assertThat(hub.awaitParked(refused)).isEqualTo("VALIDATION_ERROR of hs_email_text");
        assertThat(hub.outbox.of(other).state()).isEqualTo(DeliveryState.DELIVERED);
        hubspot.objects.refused.clear();
        hub.outbox.retryParked();
        hub.awaitDelivered(2);
    }

    @Test
    void addressThatHubSpotDoesNotTakeIsLeftOut() throws Exception {
        hubspot.objects.refused.add("c1@");
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started().awaitDelivered(1);
        assertThat(contacts().values())
                .singleElement()
                .satisfies(
                        each ->
                                assertThat(each)
                                        .doesNotContainKey("email")
                                        .containsKey("lastname"));
    }

    @Test
    void customerWhoIsRefusedIsParkedWhileOthersFlow() throws Exception {
        hubspot.objects.refused.add("Customer");
        CustomerView nameless = Histories.nobody(ben);
        InteractionId held = hub.owe(ana, Histories.interaction(ana, 1, "one"));
        hub.owe(nameless, Histories.interaction(nameless, 2, "two"));
        started().awaitDelivered(1);
        assertThat(hub.awaitParked(held)).isEqualTo("contact: VALIDATION_ERROR of firstname");
    }

    @ParameterizedTest
    @CsvSource({"contacts", "emails"})
    void missingPropertyPausesTheTargetUntilItIsThere(String kind) throws Exception {
        hubspot.objects.unprepared.add(kind);
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started();
        assertThat(hub.awaitPaused()).contains("no property tributary_id", kind);
        hubspot.objects.unprepared.clear();
        hub.awaitDelivered(1);
    }

    @ParameterizedTest
    @CsvSource({"401, token", "403, scopes", "302, address", "404, address", "503, available"})
    void answersThatAreAboutTheAccountPauseItAndParkNobody(int status, String hint)
            throws Exception {
        hubspot.instead = () -> new HubSpotStandIn.Reply(status, null);
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started();
        assertThat(hub.awaitPaused())
                .contains(String.valueOf(status), hint)
                .doesNotContain(HubSpotStandIn.TOKEN);
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
        hubspot.instead = () -> null;
        hub.awaitDelivered(1);
    }

    @ParameterizedTest
    @CsvSource({"DAILY, day are used up", "TEN_SECONDLY_ROLLING, left alone"})
    void limitsPauseTheTarget(String policy, String reason) throws Exception {
        hubspot.instead = () -> HubSpotStandIn.tooMany(policy);
        hub.owe(ana, Histories.interaction(ana, 1, "one"));
        started();
        assertThat(hub.awaitPaused()).contains(reason);
        hubspot.instead = () -> null;
        hub.awaitDelivered(1);
    }

    @Test
    void hubSpotEqualsHistoryAfterFaultsOfAllKinds() throws Exception {
        hub.close();
        hub = hub(DeliveringHub.PATIENT);
        hubspot.objects.make("contacts", Map.of("email", "c3@example.com"));
        hubspot.answerHeaders.put("Retry-After", "0");
        Stories faults = new Stories(1);
        List<Fault> kinds = List.of(Fault.values());
        AtomicInteger calls = new AtomicInteger();
        hubspot.failBy(
                () -> faults.oneIn(6) ? kinds.get(calls.incrementAndGet() % kinds.size()) : null);
        started();
        Map<String, String> history = new Stories(20_261_206L).tell(hub, 150, () -> {});
        hub.awaitDelivered(hub.outbox.known());
        assertThat(hub.outbox.count(DeliveryState.PARKED)).isZero();
        assertThat(hubspot.objects.copy("emails", TEXT)).isEqualTo(history);
        assertThat(contacts().values())
                .extracting(each -> each.get("tributary_id"))
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }
}
