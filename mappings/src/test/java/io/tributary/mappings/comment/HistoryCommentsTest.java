package io.tributary.mappings.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Attachment;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterState;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HistoryCommentsTest {

    private static final Instant TEN = Instant.parse("2026-11-20T10:00:00Z");
    private static final CustomerId ANA = new CustomerId(NameUuid.of("test", "ana"));
    private static final MatterId MATTER = new MatterId(NameUuid.of("test", "matter"));
    private static final String DESK = "zendesk/main";

    private final HistoryComments comments = new HistoryComments(DESK);

    @Test
    void tellsWhoSaidWhatWhenAndWhere() {
        HistoryComment told = comments.told(view(call().build()));

        assertThat(told.title()).isEqualTo("call, inbound, phone");
        assertThat(told.text())
                .isEqualTo(
                        """
                        call, inbound, phone (asterisk/pbx)
                        2026-11-20 10:00 UTC to 2026-11-20 10:05 UTC
                        Customer: Ana Ruiz
                        Agent: 42
                        Status: answered
                        Subject: Order 1001

                        Where is it?
                        I wait since Monday.
                        Files: call.wav
                        Link: https://pbx.example/7""");
    }

    @Test
    void aChangeOfWhatIsToldIsAnotherState() {
        String state = comments.told(view(call().build())).mark().state();

        assertThat(comments.told(view(call().revision(9).build())).mark().state())
                .as("nobody sees it")
                .isEqualTo(state);
        assertThat(comments.told(view(call().status("busy").build())).mark().state())
                .isNotEqualTo(state)
                .matches("[0-9a-f]{12}");
    }

    @Test
    void cutsWhatIsTooLongButNoCharacterInTwo() {
        String text = "x" + "😀".repeat(20_000);

        String told = comments.told(view(call().text(text).build())).text();

        assertThat(told).hasSizeLessThan(15_500).contains("😀 […]");
        assertThat(told.codePoints().noneMatch(each -> each >= 0xD800 && each < 0xE000)).isTrue();
    }

    @Test
    void aWithdrawalNamesNobody() {
        HistoryComment told = comments.withdrawn(view(call().deleted(true).build()));

        assertThat(told.mark().state()).isEqualTo(CommentMark.WITHDRAWN);
        assertThat(told.text())
                .startsWith("Withdrawn: the call, inbound, phone of 2026-11-20 10:00 UTC")
                .doesNotContain("Ana");
    }

    @Test
    void knowsTheTicketsOfTheDeskAlone() {
        MatterView matter =
                matter(
                        Reference.of("order", "shopify/main", "1001"),
                        Reference.of("ticket", "freshdesk/main", "5"),
                        Reference.of("ticket", DESK, "7"),
                        Reference.of("ticket", DESK, "7' OR 1=1"),
                        Reference.of("ticket", DESK, "8"));
        InteractionView view = view(call().build());
        CustomerDelivery delivery =
                new CustomerDelivery(
                        UUID.randomUUID(),
                        DESK,
                        new CustomerView(
                                ANA, "Ana", List.of(), List.of(), 1, TEN, TEN, 1, List.of()),
                        List.of(view),
                        List.of(matter),
                        1);

        assertThat(HistoryComments.matter(delivery, view)).contains(matter);
        assertThat(comments.tickets(matter)).containsExactly("7", "8");
        assertThat(comments.isOfDesk(view)).isFalse();
        assertThat(comments.isOfDesk(view(call().source(DESK).build()))).isTrue();
    }

    @Test
    void findsItsMarksWhateverTheDeskDidToBlanks() {
        InteractionId id = call().build().id();
        String mark = new CommentMark(id, "0123456789ab").toString();

        assertThat(CommentMark.in("Words\n" + mark.replace(" ", "\n ") + mark))
                .containsExactly(
                        new CommentMark(id, "0123456789ab"), new CommentMark(id, "0123456789ab"));
        assertThat(CommentMark.in(HistoryComments.opening(matter()))).isEmpty();
        assertThat(CommentMark.isIn(HistoryComments.opening(matter()))).isTrue();
        for (String other : new String[] {null, "", "[tributary x y]", "[tributary " + id + "]"}) {
            assertThat(CommentMark.isIn(other)).isFalse();
        }
    }

    private static Interaction.Builder call() {
        return Interaction.builder()
                .source("asterisk/pbx")
                .sourceEventId("call:7")
                .kind(Kind.CALL)
                .channel(Channel.PHONE)
                .direction(Direction.INBOUND)
                .occurredAt(TEN)
                .endedAt(TEN.plusSeconds(300))
                .status("answered")
                .subject(" Order\n1001")
                .text("Where is it?\nI wait since Monday.")
                .participants(
                        List.of(
                                party(ParticipantRole.CUSTOMER, "Ana Ruiz", "+34600111222"),
                                party(ParticipantRole.AGENT, null, "42")))
                .attachments(List.of(new Attachment("call.wav", "audio/wav", 9L, null)))
                .link("https://pbx.example/7");
    }

    private static Participant party(ParticipantRole role, String name, String value) {
        return new Participant(
                role,
                name,
                List.of(new Identifier("phone", null, value, null, Proof.NETWORK)),
                Map.of());
    }

    private static InteractionView view(Interaction interaction) {
        return new InteractionView(interaction.id(), interaction, ANA, MATTER, TEN, List.of());
    }

    private static MatterView matter(Reference... references) {
        return new MatterView(
                MATTER,
                ANA,
                MatterState.OPEN,
                "Order",
                List.of(),
                List.of(references),
                List.of(),
                TEN,
                null,
                null,
                TEN,
                1,
                List.of());
    }
}
