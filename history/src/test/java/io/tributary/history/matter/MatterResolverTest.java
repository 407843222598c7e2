package io.tributary.history.matter;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Reference;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatterResolverTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final CustomerId ANA = new CustomerId(new UUID(1, 1));
    private static final CustomerId EVE = new CustomerId(new UUID(2, 2));
    private static final Reference ORDER = Reference.of("order", "shop/eu", "1001");
    private static final Reference OTHER_ORDER = Reference.of("order", "shop/eu", "2002");

    private final MatterRules rules = MatterRules.defaults();
    private final MatterKeys keys = new MatterKeys(rules);
    private final List<MatterMember> members = new ArrayList<>();
    private final List<MatterDecision> decisions = new ArrayList<>();

    @Test
    void aThreadJoinsWhoeverTakesPart() {
        add(ANA, mail("a", 0).thread("t"));
        add(EVE, mail("b", 1).thread("t"));

        assertOne("a", "b");
    }

    @Test
    void aStrangersReplyIsShownAndKeptApart() {
        add(ANA, mail("question", 0).messageId("m1"));
        add(ANA, mail("answer", 1).replyTo(List.of("m1")).direction(Direction.OUTBOUND));
        add(EVE, mail("stranger", 2).replyTo(List.of("m1")));
        add(null, mail("nobody", 3).replyTo(List.of("m1")));

        assertOne("question", "answer", "nobody");
        assertApart("question", "stranger");
        assertThat(linksOf("stranger"))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.type()).isEqualTo("reply");
                            assertThat(link.taken()).isFalse();
                            assertThat(link.reason()).contains("another customer");
                            assertThat(link.left()).isEqualTo(id("question"));
                        });
        assertThat(linksOf("question")).contains(linksOf("stranger").get(0));
    }

    @Test
    void aTokenInTheSubjectJoinsWithinOneCustomer() {
        add(ANA, mail("a", 0).subject("Broken [#1001]"));
        add(ANA, mail("b", 9000).subject("AW: Broken [#1001]"));
        add(EVE, mail("c", 9001).subject("Re: Broken [#1001]"));

        assertOne("a", "b");
        assertApart("a", "c");
    }

    @Test
    void aConversationOfTheMailProgramJoinsWithinOneCustomer() {
        add(ANA, mail("a", 0).attribute(MatterKeys.CONVERSATION, "AdXYZ"));
        add(ANA, mail("b", 9000).attribute(MatterKeys.CONVERSATION, "AdXYZ"));
        add(EVE, mail("c", 9001).attribute(MatterKeys.CONVERSATION, "AdXYZ"));

        assertOne("a", "b");
        assertApart("a", "c");
    }

    @Test
    void aReferenceJoinsWithinOneCustomerOnly() {
        add(ANA, order("a", 0, ORDER));
        add(ANA, order("b", 9000, ORDER));
        add(EVE, order("c", 0, ORDER));

        assertOne("a", "b");
        assertApart("a", "c");
    }

    @Test
    void nobodysInteractionJoinsTheOnlyCustomerWhoNamesTheReference() {
        add(null, order("parcel", 10, ORDER));
        add(null, order("again", 11, ORDER));
        assertApart("parcel", "again");

        add(ANA, order("a", 0, ORDER));
        assertOne("a", "parcel", "again");

        add(EVE, order("c", 5, ORDER));
        assertApart("a", "parcel");
        assertApart("c", "parcel");
    }

    @Test
    void aMentionCountsWhereTheCustomerOwnsOneSuchReference() {
        add(ANA, order("a", 0, ORDER));
        add(ANA, mail("mine", 9000).text("Where is order 1001?"));
        add(EVE, mail("stranger", 9000).text("Where is order 1001?"));
        assertOne("a", "mine");
        assertApart("a", "stranger");

        add(ANA, order("b", 100, Reference.of("order", "shop/us", "1001")));
        assertApart("a", "mine");
        assertApart("b", "mine");
    }

    @Test
    void anotherChannelContinuesWhatIsOpen() {
        add(ANA, mail("mail", 0));
        add(ANA, call("call", 60));

        assertOne("mail", "call");
        assertThat(linksOf("mail"))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.type()).isEqualTo("channelSwitch");
                            assertThat(link.evidence())
                                    .isEqualTo("phone after email within 3 days");
                            assertThat(link.rule()).isEqualTo("matters v1");
                            assertThat(link.taken()).isTrue();
                        });
    }

    @Test
    void aSecondCallContinuesWhatTheFirstDid() {
        add(ANA, mail("mail", 0));
        add(ANA, call("dropped", 60));
        add(ANA, call("again", 62));

        assertOne("mail", "dropped", "again");
    }

    @Test
    void theSameChannelIsASuggestionOnly() {
        add(ANA, mail("mail", 0));
        add(ANA, mail("other", 60));

        assertApart("mail", "other");
        assertThat(linksOf("other")).extracting(MatterLink::type).containsExactly("continues");
        assertThat(linksOf("other")).noneMatch(MatterLink::taken);
    }

    @Test
    void nothingContinuesAfterTheWindow() {
        add(ANA, mail("mail", 0));
        add(ANA, call("call", 3 * 24 * 60 + 1));

        assertApart("mail", "call");
        assertThat(linksOf("call")).isEmpty();
    }

    @Test
    void anotherOrderIsAnotherMatter() {
        add(ANA, mail("mail", 0).reference(ORDER));
        add(ANA, call("call", 60).reference(OTHER_ORDER));

        assertApart("mail", "call");
        assertThat(linksOf("call"))
                .extracting(MatterLink::reason)
                .containsExactly("they name different references of one type");
    }

    @Test
    void whatComesAfterTheResolutionFollowsItUp() {
        add(ANA, mail("mail", 0).thread("t"));
        add(ANA, mail("solved", 60).thread("t").kind(Kind.RESOLUTION));
        add(ANA, call("call", 24 * 60));

        assertApart("mail", "call");
        assertThat(linksOf("call"))
                .singleElement()
                .satisfies(
                        link -> {
                            assertThat(link.type()).isEqualTo("followUp");
                            assertThat(link.left()).isEqualTo(id("solved"));
                            assertThat(link.taken()).isFalse();
                        });
    }

    @Test
    void anAnswerInTheThreadReopens() {
        add(ANA, mail("mail", 0).thread("t"));
        add(ANA, mail("solved", 60).thread("t").kind(Kind.RESOLUTION));
        add(ANA, mail("again", 120).thread("t"));
        add(ANA, call("call", 180));

        assertOne("mail", "solved", "again", "call");
    }

    @Test
    void whatNamesAReferenceAfterItsResolutionIsANewMatter() {
        add(ANA, order("order", 0, ORDER));
        add(ANA, order("solved", 60, ORDER).kind(Kind.RESOLUTION));
        add(ANA, order("later", 9000, ORDER));
        add(ANA, order("last", 9100, ORDER));

        assertOne("order", "solved");
        assertOne("later", "last");
        assertApart("solved", "later");
        assertThat(linksOf("order"))
                .filteredOn(link -> link.type().equals("followUp"))
                .singleElement()
                .satisfies(link -> assertThat(link.evidence()).isEqualTo("order[shop/eu]:1001"));
    }

    @Test
    void aDecisionKeepsApartWhatAThreadJoins() {
        add(ANA, mail("a", 0).thread("t"));
        add(ANA, mail("b", 1).thread("t"));
        add(ANA, mail("c", 2).thread("t"));
        decide(false, "a", "b");

        assertApart("a", "b");
        assertOne("b", "c");
        assertThat(linksOf("a"))
                .filteredOn(link -> link.type().equals("thread"))
                .singleElement()
                .satisfies(link -> assertThat(link.reason()).contains("decision"));
    }

    @Test
    void aDecisionKeepsApartWhatChannelsJoin() {
        add(ANA, mail("mail", 0));
        add(ANA, call("call", 60));
        add(ANA, mail("chat", 70).channel(Channel.CHAT));
        decide(false, "mail", "chat");

        assertOne("mail", "call");
        assertApart("mail", "chat");
    }

    @Test
    void aDecisionJoinsWhateverIsNamed() {
        add(ANA, order("a", 0, ORDER));
        add(EVE, order("b", 9000, OTHER_ORDER));
        decide(true, "a", "b");

        assertOne("a", "b");
    }

    @Test
    void twoTellingsOfOneCallAreShownAsDuplicates() {
        add(ANA, call("pbx", 0));
        add(ANA, call("carrier", 0).source("twilio/one"));

        assertThat(new MatterResolver(rules).resolve(members, decisions).links())
                .filteredOn(link -> link.type().equals("duplicate"))
                .hasSize(1);
    }

    private void assertOne(String first, String... others) {
        MatterOutcome outcome = outcome();
        for (String other : others) {
            assertThat(matter(outcome, other)).as(other).isEqualTo(matter(outcome, first));
        }
    }

    private void assertApart(String one, String other) {
        MatterOutcome outcome = outcome();
        assertThat(matter(outcome, other)).as(other).isNotEqualTo(matter(outcome, one));
    }

    private List<MatterLink> linksOf(String name) {
        MatterOutcome outcome = outcome();
        return outcome.linksOf(matter(outcome, name));
    }

    private MatterId matter(MatterOutcome outcome, String name) {
        return members.stream()
                .filter(each -> each.id().equals(id(name)) || each.id().equals(phone(name)))
                .map(each -> outcome.matters().get(each.id()))
                .findFirst()
                .orElseThrow();
    }

    private MatterOutcome outcome() {
        return new MatterResolver(rules).resolve(members, decisions);
    }

    private void decide(boolean always, String left, String right) {
        decisions.add(new MatterDecision(UUID.randomUUID(), always, id(left), id(right), NOON));
    }

    private void add(CustomerId customer, Interaction.Builder interaction) {
        members.add(keys.member(interaction.build(), customer));
    }

    private static InteractionId id(String name) {
        return InteractionId.of("imap/support", name);
    }

    private static InteractionId phone(String name) {
        return InteractionId.of("pbx/madrid", name);
    }

    private static Interaction.Builder mail(String id, int minute) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId(id)
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(NOON.plus(Duration.ofMinutes(minute)));
    }

    private static Interaction.Builder call(String id, int minute) {
        return mail(id, minute).source("pbx/madrid").kind(Kind.CALL).channel(Channel.PHONE);
    }

    private static Interaction.Builder order(String id, int minute, Reference reference) {
        return mail(id, minute).kind(Kind.ORDER).channel(Channel.SHOP).reference(reference);
    }
}
