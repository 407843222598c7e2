package io.tributary.history.matter;

import io.tributary.history.interaction.Interaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds where a matter went from one agent to another, or from a bot to an agent. Pure. */
public final class Handovers {

    private final LinkTexts texts;

    public Handovers(LinkTexts texts) {
        this.texts = texts;
    }

    /**
     * @param interactions of one matter
     */
    public List<MatterLink> in(Collection<Interaction> interactions) {
        List<MatterLink> links = new ArrayList<>();
        Interaction last = null;
        Handler from = null;
        for (Interaction each : interactions.stream().sorted(MatterSummary.BY_TIME).toList()) {
            Optional<Handler> handler = Handler.of(each);
            if (handler.isEmpty()) {
                continue;
            }
            Handler to = handler.get();
            if (last != null && from != null && !from.equals(to) && !to.bot()) {
                links.add(texts.handover(last.id(), each.id(), from.name() + " → " + to.name()));
            }
            last = each;
            from = to;
        }
        return links;
    }
}
