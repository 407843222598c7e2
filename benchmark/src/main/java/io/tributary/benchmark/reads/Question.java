package io.tributary.benchmark.reads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;

/**
 * Something that is asked of the hub, each time of another customer.
 *
 * @param name what, and of whom
 * @param paths to choose from
 */
public record Question(String name, List<String> paths) {

    private static final Map<String, Function<Asked, String>> KINDS =
            Map.of(
                    "timeline",
                    Asked::timeline,
                    "context",
                    Asked::context,
                    "look-up",
                    Asked::lookup);

    private static final List<String> ORDER = List.of("timeline", "context", "look-up");

    /** All kinds, of all groups of customers. */
    public static List<Question> of(Crowd crowd) {
        List<Question> all = new ArrayList<>();
        for (String kind : ORDER) {
            crowd.groups()
                    .forEach(
                            (group, customers) ->
                                    all.add(
                                            new Question(
                                                    kind + " " + group,
                                                    customers.stream()
                                                            .map(KINDS.get(kind))
                                                            .toList())));
        }
        return all;
    }

    String path(SplittableRandom random) {
        return paths.get(random.nextInt(paths.size()));
    }
}
