package io.tributary.hub.api;

import io.tributary.history.delivery.Outbox;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The targets: what they have yet to get, and what their routes say of them. */
@Component
public class TargetOverview {

    private final Outbox outbox;
    private final ObjectProvider<TargetStates> states;

    TargetOverview(Outbox outbox, ObjectProvider<TargetStates> states) {
        this.outbox = outbox;
        this.states = states;
    }

    /** All that are or were owed anything, by name. */
    public List<TargetAnswer> all() {
        Map<String, TargetState> told =
                states.orderedStream()
                        .flatMap(provider -> provider.all().stream())
                        .collect(
                                Collectors.toMap(
                                        TargetState::target, state -> state, (one, two) -> one));
        return outbox.backlogs().stream()
                .map(backlog -> TargetAnswer.of(backlog, told.get(backlog.target())))
                .toList();
    }
}
