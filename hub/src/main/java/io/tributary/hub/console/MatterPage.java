package io.tributary.hub.console;

import io.tributary.history.interaction.InteractionId;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.hub.api.CallerName;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Belongs elsewhere": which matter an interaction belongs to. */
@Controller
@RequestMapping("/desk/interactions/{id}/matter")
class MatterPage {

    /** Chosen instead of a matter: one of its own. */
    private static final String OWN = "own";

    private final MatterDesk desk;
    private final Clock clock;

    MatterPage(MatterDesk desk, ObjectProvider<Clock> clock) {
        this.desk = desk;
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /** Says what will happen if it belongs there. */
    @GetMapping
    ModelAndView ask(
            @PathVariable InteractionId id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean along,
            Model model) {
        return form(desk.interaction(id), to, along, model);
    }

    @PostMapping
    ModelAndView decide(
            @PathVariable InteractionId id,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean along,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest caller,
            Model model) {
        InteractionView view = desk.interaction(id);
        Optional<Relocation> relocation = relocation(view, to, along);
        Optional<String> problem =
                relocation.isEmpty() ? Optional.of("move.choose") : Reason.problem(reason);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            model.addAttribute("reason", reason);
            ModelAndView again = form(view, to, along, model);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        desk.decide(relocation.orElseThrow(), reason.strip(), CallerName.of(caller));
        return new ModelAndView("redirect:/console/interactions/" + id + "?decided=true");
    }

    private Optional<Relocation> relocation(InteractionView view, String to, boolean along) {
        MatterView from = desk.matterOf(view).orElse(null);
        if (to.equals(OWN)) {
            return isAlone(from)
                    ? Optional.empty()
                    : Optional.of(Relocation.of(view.id(), from, null, false));
        }
        return target(view, to)
                .map(matter -> Relocation.of(view.id(), from, matter, along || isAlone(from)));
    }

    private Optional<MatterView> target(InteractionView view, String to) {
        return desk.others(view).stream()
                .filter(each -> each.id().toString().equals(to))
                .findFirst();
    }

    private static boolean isAlone(@Nullable MatterView matter) {
        return matter == null || matter.interactionCount() < 2;
    }

    private ModelAndView form(InteractionView view, String to, boolean along, Model model) {
        MatterView from = desk.matterOf(view).orElse(null);
        desk.describe(view, clock.instant(), model);
        model.addAttribute("others", desk.others(view));
        model.addAttribute("alone", isAlone(from));
        model.addAttribute("to", to);
        model.addAttribute("along", along);
        model.addAttribute("target", target(view, to).orElse(null));
        return new ModelAndView("move", model.asMap());
    }
}
