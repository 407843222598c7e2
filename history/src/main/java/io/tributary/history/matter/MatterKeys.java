package io.tributary.history.matter;

import io.tributary.history.identity.CustomerId;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Kind;
import io.tributary.history.interaction.NameUuid;
import io.tributary.history.interaction.Proof;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what an interaction has in common with others. Pure. */
public final class MatterKeys {

    /** Attribute of a mapping: the conversation as the customer's mail program names it. */
    public static final String CONVERSATION = "conversation";

    /** What ticket systems call a ticket that needs nothing more. */
    private static final Set<String> RESOLVED = Set.of("resolved", "solved", "closed", "done");

    private final MatterRules rules;

    public MatterKeys(MatterRules rules) {
        this.rules = rules;
    }

    public MatterRules rules() {
        return rules;
    }

    /**
     * @param customer whose the interaction is; null if it is nobody's
     */
    public MatterMember member(Interaction interaction, @Nullable CustomerId customer) {
        return new MatterMember(
                interaction.id(),
                interaction.occurredAt(),
                customer,
                interaction.channel(),
                !rules.passive().contains(interaction.kind()),
                MatterStep.of(interaction),
                MatterStep.answers(interaction),
                interaction.kind() == Kind.RESOLUTION,
                resolvedAt(interaction),
                of(interaction),
                interaction.messageId() == null ? null : MatterKey.message(interaction.messageId()),
                interaction.source(),
                contact(interaction));
    }

    /** The keys of the interaction, in order. */
    public Set<MatterKey> of(Interaction interaction) {
        Set<MatterKey> keys = new TreeSet<>();
        if (interaction.thread() != null) {
            keys.add(MatterKey.thread(interaction.source(), interaction.thread()));
        }
        if (interaction.messageId() != null) {
            keys.add(MatterKey.message(interaction.messageId()));
        }
        interaction.replyTo().forEach(message -> keys.add(MatterKey.message(message)));
        if (interaction.attributes().get(CONVERSATION) instanceof String conversation) {
            keys.add(MatterKey.conversation(conversation));
        }
        keys.addAll(tokensIn(interaction));
        Set<MatterKey> named = namedBy(interaction);
        Set<MatterKey> written = named.stream().map(MatterKey::written).collect(Collectors.toSet());
        keys.addAll(named);
        mentionedBy(interaction).filter(key -> !written.contains(key)).forEach(keys::add);
        return keys;
    }

    /** What is said, if anything is: a call needs no words. */
    private static @Nullable UUID contact(Interaction interaction) {
        String text = Objects.requireNonNullElse(interaction.text(), "").strip();
        String named =
                namedBy(interaction).stream()
                        .map(MatterKey::toString)
                        .sorted()
                        .collect(Collectors.joining("\n"));
        boolean telling = !text.isEmpty() || !named.isEmpty() || interaction.kind() == Kind.CALL;
        return telling
                ? NameUuid.of(
                        "contact",
                        interaction.kind().name(),
                        interaction.direction().name(),
                        text,
                        named)
                : null;
    }

    static @Nullable Instant resolvedAt(Interaction interaction) {
        if (interaction.kind() == Kind.RESOLUTION) {
            return interaction.occurredAt();
        }
        String status = Objects.requireNonNullElse(interaction.status(), "");
        if (interaction.kind() != Kind.TICKET
                || !RESOLVED.contains(status.toLowerCase(Locale.ROOT))) {
            return null;
        }
        Instant ended = interaction.endedAt();
        return ended == null || ended.isBefore(interaction.occurredAt())
                ? interaction.occurredAt()
                : ended;
    }

    private static Set<MatterKey> namedBy(Interaction interaction) {
        return interaction.references().stream()
                .filter(reference -> reference.proof() != Proof.INFERRED)
                .map(MatterKey::reference)
                .collect(Collectors.toSet());
    }

    private Stream<MatterKey> mentionedBy(Interaction interaction) {
        Stream<MatterKey> told =
                interaction.references().stream()
                        .filter(reference -> reference.proof() == Proof.INFERRED)
                        .map(reference -> MatterKey.mention(reference.type(), reference.value()));
        String text =
                Stream.of(interaction.subject(), interaction.text())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n"));
        String searched = text.substring(0, Math.min(text.length(), rules.searched()));
        Stream<MatterKey> found =
                rules.mentions().stream()
                        .filter(pattern -> pattern.appliesTo(interaction.source()))
                        .flatMap(
                                pattern ->
                                        pattern.valuesIn(searched)
                                                .map(
                                                        value ->
                                                                MatterKey.mention(
                                                                        pattern.type(), value)))
                        .limit(rules.mentionsAtMost());
        return Stream.concat(told, found);
    }

    private Set<MatterKey> tokensIn(Interaction interaction) {
        String subject = interaction.subject();
        if (subject == null) {
            return Set.of();
        }
        String searched = subject.substring(0, Math.min(subject.length(), rules.searched()));
        return rules.subjectTokens().stream()
                .filter(pattern -> pattern.appliesTo(interaction.source()))
                .flatMap(
                        pattern ->
                                pattern.valuesIn(searched)
                                        .map(value -> MatterKey.token(pattern.type(), value)))
                .limit(rules.mentionsAtMost())
                .collect(Collectors.toSet());
    }
}
