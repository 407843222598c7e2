package io.tributary.connectors.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Checks of a platform that proves in more than one way who it is. Each counts where the route sets
 * what it needs, at least one has to, and all that count have to find the request genuine.
 */
public final class ChecksAsSet implements WebhookCheck {

    private final String name;
    private final Map<String, WebhookCheck> checks = new LinkedHashMap<>();

    public ChecksAsSet(String name) {
        this.name = name;
    }

    /**
     * Adds a check behind those that are there: what it answers to a handshake is answered once
     * they have passed.
     *
     * @param setting without which it does not count
     */
    public ChecksAsSet where(String setting, WebhookCheck check) {
        checks.put(setting, check);
        return this;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void validate(Map<String, String> settings) {
        if (checks.keySet().stream().noneMatch(setting -> isSet(setting, settings))) {
            throw new IllegalArgumentException(
                    "the route must set at least one of " + checks.keySet());
        }
        checks.forEach(
                (setting, check) -> {
                    if (isSet(setting, settings)) {
                        check.validate(settings);
                    }
                });
    }

    @Override
    public Verdict check(WebhookRequest request, Map<String, String> settings) {
        Verdict verdict =
                new Verdict.Refused("the route must set at least one of " + checks.keySet());
        for (Map.Entry<String, WebhookCheck> each : checks.entrySet()) {
            if (isSet(each.getKey(), settings)) {
                verdict = each.getValue().check(request, settings);
                if (!(verdict instanceof Verdict.Genuine)) {
                    return verdict;
                }
            }
        }
        return verdict;
    }

    private static boolean isSet(String setting, Map<String, String> settings) {
        return !settings.getOrDefault(setting, "").isBlank();
    }
}
