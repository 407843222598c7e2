package io.tributary.hub.console;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.CompositeHealth;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthComponent;
import org.springframework.boot.actuate.health.HealthEndpoint;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The badge that tells whether all parts of the hub run, and if not, which do not. */
@Controller
class HealthBadge {

    private final ObjectProvider<HealthEndpoint> health;

    HealthBadge(ObjectProvider<HealthEndpoint> health) {
        this.health = health;
    }

    @GetMapping("/console/health")
    String badge(Model model) {
        HealthEndpoint endpoint = health.getIfAvailable();
        HealthComponent all = endpoint == null ? Health.unknown().build() : endpoint.health();
        model.addAttribute("status", all.getStatus().getCode());
        model.addAttribute("down", down(all));
        return "badge :: badge";
    }

    private static List<String> down(HealthComponent all) {
        if (!(all instanceof CompositeHealth composite)) {
            return List.of();
        }
        return composite.getComponents().entrySet().stream()
                .filter(part -> !Status.UP.equals(part.getValue().getStatus()))
                .filter(part -> !Status.UNKNOWN.equals(part.getValue().getStatus()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
