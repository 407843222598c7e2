package io.tributary.connectors.webhook;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The checks that routes can name. There is none that lets everything pass. */
public final class WebhookChecks {

    private final Map<String, WebhookCheck> byName;

    /**
     * @throws IllegalStateException if two checks have the same name
     */
    public WebhookChecks(Collection<? extends WebhookCheck> checks) {
        byName =
                checks.stream()
                        .collect(
                                Collectors.toMap(
                                        WebhookCheck::name,
                                        Function.identity(),
                                        (one, other) -> {
                                            throw new IllegalStateException(
                                                    "two checks are named " + one.name());
                                        },
                                        TreeMap::new));
    }

    /**
     * The check that routes call so.
     *
     * @throws IllegalArgumentException naming the known ones, if there is no such check
     */
    public WebhookCheck named(String name) {
        WebhookCheck check = byName.get(name);
        if (check == null) {
            throw new IllegalArgumentException(
                    "no webhook check named '" + name + "'; known are " + byName.keySet());
        }
        return check;
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
