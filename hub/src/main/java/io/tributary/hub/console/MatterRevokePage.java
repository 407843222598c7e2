package io.tributary.hub.console;

import io.tributary.history.decision.DecisionId;
import io.tributary.history.interaction.InteractionId;
import io.tributary.hub.api.CallerName;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Takes back what was decided in one go about where an interaction belongs. */
@Controller
@RequestMapping("/desk/interactions/{id}/decisions/{decision}/revoke")
class MatterRevokePage {

    private final MatterDesk desk;
    private final Clock clock;

    MatterRevokePage(MatterDesk desk, ObjectProvider<Clock> clock) {
        this.desk = desk;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    @GetMapping
    String ask(@PathVariable InteractionId id, @PathVariable DecisionId decision, Model model) {
        Instant now = clock.instant();
        desk.describe(desk.interaction(id), now, model);
        model.addAttribute(
                "decision",
                desk.decisions(id, now).stream()
                        .filter(each -> each.id().equals(decision.toString()))
                        .findFirst()
                        .orElseThrow(() -> Browse.nothing("decision")));
        return "move-revoke";
    }

    @PostMapping
    String revoke(
            @PathVariable InteractionId id,
            @PathVariable DecisionId decision,
            HttpServletRequest caller) {
        desk.revoke(id, decision, CallerName.of(caller));
        return "redirect:/console/interactions/" + id + "?decided=true";
    }
}
