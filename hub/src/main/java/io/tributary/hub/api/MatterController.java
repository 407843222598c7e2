package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.interaction.InteractionId;
import io.tributary.history.matter.MatterId;
import io.tributary.history.query.History;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.history.query.PageRequest;
import io.tributary.history.query.TimelineFilter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Matters", description = "What customers are in contact about, across channels")
@RestController
@RequestMapping("/api/v1/matters")
class MatterController {

    private static final int MOST = PageRequest.MAX_LIMIT;

    private final History history;

    MatterController(History history) {
        this.history = history;
    }

    @Operation(
            operationId = "getMatter",
            summary = "One matter",
            description =
                    "With its interactions, newest first, at most 500, and the links between them."
                            + " An id that was once given leads to the matter it is in now.")
    @GetMapping("/{id}")
    MatterAnswer matter(@PathVariable MatterId id) {
        MatterView matter =
                history.matter(id)
                        .orElseThrow(() -> ProblemException.notFound("matter with this id"));
        return new MatterAnswer(matter, interactions(matter));
    }

    private List<InteractionView> interactions(MatterView matter) {
        if (matter.customerId() == null) {
            return ofNobody(matter);
        }
        TimelineFilter filter = new TimelineFilter(null, null, matter.id(), null, null);
        return history.timeline(matter.customerId(), filter, PageRequest.first(MOST)).items();
    }

    /** A matter without a customer is in no timeline: its interactions are among those it links. */
    private List<InteractionView> ofNobody(MatterView matter) {
        Stream<InteractionId> linked =
                matter.links().stream().flatMap(link -> Stream.of(link.left(), link.right()));
        return Stream.concat(Stream.of(new InteractionId(matter.id().value())), linked)
                .distinct()
                .limit(MOST)
                .map(history::interaction)
                .flatMap(Optional::stream)
                .filter(view -> matter.id().equals(view.matterId()))
                .sorted(
                        Comparator.comparing(
                                        (InteractionView view) -> view.interaction().occurredAt())
                                .reversed())
                .toList();
    }
}
