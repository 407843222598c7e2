package io.tributary.history.matter;

import io.tributary.history.interaction.Interaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why the interactions of a matter belong together: for each thing shared, one to the next. */
public final class MatterLinks {

    private final MatterKeys keys;

    public MatterLinks(MatterKeys keys) {
        this.keys = keys;
    }

    /**
     * Links in the order of their keys, then of time.
     *
     * @param interactions of one matter
     */
    public List<MatterLink> of(Collection<Interaction> interactions) {
        Map<MatterKey, List<Interaction>> sharing = new TreeMap<>();
        interactions.stream()
                .sorted(MatterSummary.BY_TIME)
                .forEach(each -> keys.of(each).forEach(key -> share(sharing, key, each)));
        List<MatterLink> links = new ArrayList<>();
        sharing.forEach((key, chain) -> link(links, key, chain));
        return links;
    }

    /** Who mentions a reference is linked to whoever names it, whatever the scope. */
    private static void share(
            Map<MatterKey, List<Interaction>> sharing, MatterKey key, Interaction interaction) {
        sharing.computeIfAbsent(key, each -> new ArrayList<>()).add(interaction);
        if (key.kind() == MatterKey.Kind.REFERENCE) {
            MatterKey mention = MatterKey.mention(key.type(), key.value());
            List<Interaction> named = sharing.computeIfAbsent(mention, each -> new ArrayList<>());
            if (!named.contains(interaction)) {
                named.add(interaction);
            }
        }
    }

    private void link(List<MatterLink> links, MatterKey key, List<Interaction> chain) {
        for (int i = 1; i < chain.size(); i++) {
            Interaction left = chain.get(i - 1);
            Interaction right = chain.get(i);
            if (keys.of(left).contains(key) || keys.of(right).contains(key)) {
                links.add(new MatterLink(left.id(), right.id(), type(key), key.toString()));
            }
        }
    }

    private static String type(MatterKey key) {
        return switch (key.kind()) {
            case THREAD -> "thread";
            case MESSAGE -> "reply";
            case REFERENCE -> "sameReference";
            case MENTION -> "mention";
        };
    }
}
