package io.tributary.history.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.history.identity.Redaction.Taken;
import io.tributary.history.interaction.Channel;
import io.tributary.history.interaction.Direction;
import io.tributary.history.interaction.Identifier;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.Participant;
import io.tributary.history.interaction.ParticipantRole;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final Identifier MAIL = Identifier.of("email", "ana@example.com", Proof.STATED);
    private static final Identifier PHONE = Identifier.phone("+34600111222", null, Proof.STATED);

    private final IdentifierNormaliser normaliser =
            new IdentifierNormaliser(IdentityRules.defaults());
    private final Redaction redaction = new Redaction(IdentityRules.defaults());

    @Test
    void takesOutWhomTheBestIdentifierTells() {
        assertThat(without(taken(MAIL), customer("Ana", MAIL, PHONE))).isEmpty();
    }

    @Test
    void takesOnlyTheirIdentifierOutOfAnothersParticipant() {
        assertThat(without(taken(PHONE), customer("Ana", MAIL, PHONE)))
                .containsExactly(customer("Ana", MAIL));
    }

    @Test
    void aSharedIdentifierDoesNotTellWhoAParticipantIs() {
        Taken shared = new Taken(Set.of(id(MAIL)), Set.of(id(MAIL)));

        assertThat(without(shared, customer("Ana", MAIL, PHONE)))
                .containsExactly(customer("Ana", PHONE));
        assertThat(without(shared, customer("Ana", MAIL))).isEmpty();
    }

    @Test
    void leavesAgentsAndStrangers() {
        Participant agent = new Participant(ParticipantRole.AGENT, "Ana", List.of(MAIL));
        Interaction interaction = interaction(agent, customer(null), customer("Eve", PHONE));

        assertThat(redaction.without(interaction, taken(MAIL))).isSameAs(interaction);
    }

    private List<Participant> without(Taken taken, Participant... participants) {
        return redaction.without(interaction(participants), taken).participants();
    }

    private Taken taken(Identifier identifier) {
        return new Taken(Set.of(id(identifier)), Set.of());
    }

    private IdentifierId id(Identifier identifier) {
        return normaliser.normalise(identifier).orElseThrow().id();
    }

    private static Participant customer(String name, Identifier... identifiers) {
        return new Participant(ParticipantRole.CUSTOMER, name, List.of(identifiers));
    }

    private static Interaction interaction(Participant... participants) {
        return Interaction.builder()
                .source("imap/support")
                .sourceEventId("1")
                .kind(Kind.MESSAGE)
                .channel(Channel.EMAIL)
                .direction(Direction.INBOUND)
                .occurredAt(Instant.EPOCH)
                .participants(List.of(participants))
                .build();
    }
}
