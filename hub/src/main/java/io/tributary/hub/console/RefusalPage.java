package io.tributary.hub.console;

import io.tributary.history.delivery.ParkedCause;
import io.tributary.history.delivery.TargetDesk;
import io.tributary.hub.api.CallerName;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Tries what a target refused for one cause again, or gives it up. */
@Controller
@RequestMapping("/desk/targets/{platform}/{name}")
class RefusalPage {

    private static final int ALL_CAUSES = 500;

    private final TargetDesk desk;

    RefusalPage(TargetDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/retry")
    String retry(
            @PathVariable String platform, @PathVariable String name, @RequestParam String cause) {
        return "redirect:/targets?retried=" + desk.retryParked(platform + "/" + name, cause);
    }

    @GetMapping("/skip")
    ModelAndView ask(
            @PathVariable String platform,
            @PathVariable String name,
            @RequestParam(defaultValue = "") String cause,
            Model model) {
        return page(platform + "/" + name, cause, model);
    }

    @PostMapping("/skip")
    ModelAndView skip(
            @PathVariable String platform,
            @PathVariable String name,
            @RequestParam String cause,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest caller,
            Model model) {
        String target = platform + "/" + name;
        Optional<String> problem = Reason.problem(reason);
        if (problem.isPresent()) {
            model.addAttribute("problem", problem.get());
            model.addAttribute("reason", reason);
            ModelAndView again = page(target, cause, model);
            again.setStatus(HttpStatus.BAD_REQUEST);
            return again;
        }
        String note = "skipped by " + CallerName.of(caller) + ", " + reason.strip();
        return new ModelAndView(
                "redirect:/targets?skipped=" + desk.skipParked(target, cause, note));
    }

    private ModelAndView page(String target, String cause, Model model) {
        List<ParkedCause> causes = desk.parked(target, ALL_CAUSES);
        model.addAttribute("target", target);
        model.addAttribute(
                "refusal",
                causes.stream()
                        .filter(each -> each.cause().equals(cause))
                        .findFirst()
                        .orElseThrow(() -> Browse.nothing("refusal")));
        return new ModelAndView("skip", model.asMap());
    }
}
