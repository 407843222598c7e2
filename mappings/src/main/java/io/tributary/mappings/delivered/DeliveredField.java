package io.tributary.mappings.delivered;

import io.tributary.history.interaction.Interaction;
import io.tributary.history.query.CustomerView;
import io.tributary.history.query.InteractionView;
import io.tributary.history.query.MatterView;
import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.Expression;
import io.tributary.mappings.declarative.MappingFileRejected;
import io.tributary.mappings.declarative.Scope;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What fills a field of a target: the name of a field of the delivery, such as {@code
 * interaction.subject}, which is checked; or after {@code =} JSONata over it.
 *
 * @param time whether it is the name of a point in time
 */
public record DeliveredField(Expression expression, boolean time) {

    private static final Map<String, Class<?>> KNOWN = known();
    private static final String IDENTIFIER = Conveniences.IDENTIFIER + ".";
    private static final String REFERENCE = Conveniences.REFERENCE + ".";
    private static final String ATTRIBUTE = "interaction.attributes.";

    /**
     * @throws MappingFileRejected if it is neither, with the names that there are
     */
    public static DeliveredField of(Entry entry) {
        return of(entry, entry.text());
    }

    /**
     * @param name a part of the entry's text
     * @throws MappingFileRejected if it is neither, with the names that there are
     */
    public static DeliveredField of(Entry entry, String name) {
        if (name.startsWith("=")) {
            return new DeliveredField(Expression.of(entry, name.substring(1)), false);
        }
        for (String free : new String[] {IDENTIFIER, REFERENCE, ATTRIBUTE}) {
            if (name.startsWith(free) && name.length() > free.length()) {
                String quoted = free + "`" + name.substring(free.length()) + "`";
                return new DeliveredField(Expression.of(entry, quoted), false);
            }
        }
        if (!KNOWN.containsKey(name)) {
            throw entry.wrong(
                    "is no field of a delivery; JSONata begins with '='. There are "
                            + String.join(", ", KNOWN.keySet())
                            + ", identifier.<type>, reference.<type>, "
                            + "interaction.attributes.<name>");
        }
        return new DeliveredField(
                Expression.of(entry, name), Instant.class.equals(KNOWN.get(name)));
    }

    /**
     * The value; null if there is none.
     *
     * @throws io.tributary.history.failure.PayloadRejected if it cannot be worked out; does not
     *     tell the delivery's values
     */
    public @Nullable Object valueOf(Scope scope) {
        return expression.evaluate(scope);
    }

    private static Map<String, Class<?>> known() {
        Map<String, Class<?>> known = new TreeMap<>();
        put(known, "customer.", CustomerView.class);
        put(known, "interaction.", Interaction.class);
        put(known, "interaction.", InteractionView.class);
        put(known, "matter.", MatterView.class);
        known.remove("interaction.interaction");
        known.remove("interaction.deliveries");
        known.remove("matter.links");
        known.put(Conveniences.AGENT, String.class);
        known.put(Conveniences.CHANGE + ".id", String.class);
        return known;
    }

    private static void put(Map<String, Class<?>> known, String prefix, Class<?> type) {
        Stream.of(type.getRecordComponents())
                .forEach(
                        (RecordComponent each) ->
                                known.put(prefix + each.getName(), each.getType()));
    }
}
