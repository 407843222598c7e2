package io.tributary.hub.console;

import io.tributary.history.delivery.TargetBackfill;
import io.tributary.history.delivery.TargetBackfills;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.hub.api.TargetAnswer;
import io.tributary.hub.api.TargetOverview;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the targets have yet to get, and what they refused. */
@Controller
class TargetsPage {

    private static final int CAUSES = 20;

    private final TargetOverview targets;
    private final TargetDesk desk;
    private final TargetBackfills backfills;
    private final Clock clock;

    TargetsPage(
            TargetOverview targets,
            TargetDesk desk,
            TargetBackfills backfills,
            ObjectProvider<Clock> clock) {
        this.targets = targets;
        this.desk = desk;
        this.backfills = backfills;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * @param retried how many interactions somebody has just had delivered again; null for none
     * @param skipped how many somebody has just given up; null for none
     */
    @GetMapping("/targets")
    String targets(
            @RequestParam(required = false) @Nullable Integer retried,
            @RequestParam(required = false) @Nullable Integer skipped,
            Model model) {
        model.addAttribute("targets", targets.all().stream().map(this::card).toList());
        model.addAttribute("retried", retried);
        model.addAttribute("skipped", skipped);
        return "targets";
    }

    private TargetCard card(TargetAnswer target) {
        String name = target.target();
        @Nullable TargetBackfill running =
                backfills.last(name).filter(each -> each.endedAt() == null).orElse(null);
        return TargetCard.of(target, desk.parked(name, CAUSES), running, clock.instant());
    }
}
