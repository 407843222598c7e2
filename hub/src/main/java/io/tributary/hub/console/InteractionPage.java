package io.tributary.hub.console;

import io.tributary.history.interaction.InteractionId;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One interaction with all that is known of it. */
@Controller
class InteractionPage {

    private final MatterDesk desk;
    private final Clock clock;

    InteractionPage(MatterDesk desk, ObjectProvider<Clock> clock) {
        this.desk = desk;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * @param decided whether to say where it is, because that was just decided
     */
    @GetMapping("/console/interactions/{id}")
    String interaction(
            @PathVariable InteractionId id,
            @RequestParam(defaultValue = "false") boolean decided,
            Model model) {
        Instant now = clock.instant();
        desk.describe(desk.interaction(id), now, model);
        model.addAttribute("decisions", desk.decisions(id, now));
        model.addAttribute("decided", decided);
        return "interaction";
    }
}
