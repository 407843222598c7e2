package io.tributary.routes.delivery.ticket;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Reference;
import io.tributary.history.matter.MatterId;
import io.tributary.history.matter.MatterState;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.DeliveryState;
import io.tributary.history.query.DeliveryView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Deliveries of one customer to a desk, with what the hub remembers of those before. */
public final class Matters {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final CustomerId ANA = new CustomerId(NameUuid.of("test-customer", "ana"));

    private final String target;
    private final String source;
    private final Map<InteractionId, String> externalIds = new HashMap<>();

    /**
     * @param source of the desk
     */
    public Matters(String target, String source) {
        this.target = target;
        this.source = source;
    }

    /** A matter with tickets. */
    public MatterView matter(int number, String... tickets) {
        return new MatterView(
                new MatterId(NameUuid.of("test-matter", String.valueOf(number))),
                ANA,
                MatterState.OPEN,
                "Order " + number,
                List.of(Channel.CHAT),
                Stream.of(tickets).map(each -> Reference.of("ticket", source, each)).toList(),
                List.of(),
                NOON,
                null,
                null,
                NOON,
                1,
                List.of());
    }

    /** What somebody said in a chat, by a number. */
    public InteractionView said(MatterView matter, int number, String text) {
        return view(matter, chat(number).text(text).build());
    }

    public InteractionView withdrawn(MatterView matter, int number) {
        return view(matter, chat(number).deleted(true).build());
    }

    /** What the desk itself told. */
    public InteractionView ofDesk(MatterView matter, int number) {
        return view(matter, chat(number).source(source).text("Words").build());
    }

    private static Interaction.Builder chat(int number) {
        return Interaction.builder()
                .source("chatwoot/main")
                .sourceEventId("message:" + number)
                .kind(Kind.MESSAGE)
                .channel(Channel.CHAT)
                .direction(Direction.INBOUND)
                .occurredAt(NOON.plusSeconds(number))
                .participants(
                        List.of(
                                new Participant(
                                        ParticipantRole.CUSTOMER,
                                        "Añá Ruiz",
                                        List.of(),
                                        Map.of())));
    }

    private InteractionView view(MatterView matter, Interaction interaction) {
        String id = externalIds.get(interaction.id());
        List<DeliveryView> before =
                id == null
                        ? List.of()
                        : List.of(
                                new DeliveryView(target, DeliveryState.PENDING, NOON, 1, id, null));
        return new InteractionView(interaction.id(), interaction, ANA, matter.id(), NOON, before);
    }

    public CustomerDelivery delivery(List<MatterView> matters, InteractionView... interactions) {
        return new CustomerDelivery(
                UUID.randomUUID(),
                target,
                new CustomerView(
                        ANA, "Ana Ruiz", List.of(), List.of(), 1, NOON, NOON, 1, List.of()),
                List.of(interactions),
                matters,
                1);
    }

    /** Remembers the ids that the desk gave. */
    public List<DeliveryResult> keep(List<DeliveryResult> results) {
        for (DeliveryResult result : results) {
            if (result.state() == DeliveryState.DELIVERED) {
                externalIds.put(result.interaction(), result.externalId());
            }
        }
        return results;
    }
}
