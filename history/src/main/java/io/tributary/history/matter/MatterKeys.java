package io.tributary.history.matter;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.Proof;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what an interaction has in common with others. Pure. */
public final class MatterKeys {

    private final MatterRules rules;

    public MatterKeys(MatterRules rules) {
        this.rules = rules;
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
        interaction.references().stream()
                .map(
                        reference ->
                                reference.proof() == Proof.INFERRED
                                        ? MatterKey.mention(reference.type(), reference.value())
                                        : MatterKey.reference(reference))
                .forEach(keys::add);
        keys.addAll(mentionsIn(interaction));
        return keys;
    }

    /** Whether the interaction begins a matter even if nothing else belongs to it. */
    public boolean beginsMatter(Interaction interaction) {
        return !rules.passive().contains(interaction.kind());
    }

    private Set<MatterKey> mentionsIn(Interaction interaction) {
        String text =
                Stream.of(interaction.subject(), interaction.text())
                        .filter(each -> each != null)
                        .collect(Collectors.joining("\n"));
        String searched = text.substring(0, Math.min(text.length(), rules.searched()));
        return rules.mentions().stream()
                .flatMap(mention -> mentions(mention, searched))
                .limit(rules.mentionsAtMost())
                .collect(Collectors.toSet());
    }

    private static Stream<MatterKey> mentions(MatterRules.Mention mention, String text) {
        Matcher matcher = mention.pattern().matcher(text);
        return matcher.results()
                .filter(found -> found.group(1) != null)
                .map(found -> MatterKey.mention(mention.type(), found.group(1)));
    }
}
