package io.tributary.routes.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The steps of a route, those within others too. */
record Steps(List<Map.Entry<String, Object>> all) {

    static Steps of(Object from) {
        List<Map.Entry<String, Object>> all = new ArrayList<>();
        collect(Yaml.list(from, "steps"), all);
        return new Steps(all);
    }

    private static void collect(List<?> steps, List<Map.Entry<String, Object>> all) {
        for (Object step : steps) {
            Yaml.map(step)
                    .forEach(
                            (name, body) -> {
                                all.add(Map.entry(name, body == null ? "" : body));
                                inner(body, all);
                            });
        }
    }

    private static void inner(Object node, List<Map.Entry<String, Object>> all) {
        if (node instanceof List<?> list) {
            list.forEach(one -> inner(one, all));
            return;
        }
        Yaml.map(node)
                .forEach(
                        (name, value) -> {
                            if (name.equals("steps")) {
                                collect(Yaml.list(node, name), all);
                            } else {
                                inner(value, all);
                            }
                        });
    }

    /** Names of the steps that should say what they are for, and do not. */
    List<String> undescribed() {
        return all.stream()
                .filter(step -> !isPlain(step))
                .filter(step -> Yaml.text(step.getValue(), "description").isBlank())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isPlain(Map.Entry<String, Object> step) {
        return List.of("stop", "log", "removeHeaders").contains(step.getKey())
                || step.getValue().equals("kamelet:sink");
    }

    boolean callsAny(String prefix) {
        return all.stream()
                .anyMatch(
                        step ->
                                Yaml.text(step.getValue(), "uri").startsWith(prefix)
                                        || step.getValue().toString().startsWith(prefix));
    }
}
