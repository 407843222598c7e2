package io.tributary.mappings.declarative;

import io.tributary.history.failure.PayloadRejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a value of the canonical form is made by. */
sealed interface Template {

    /**
     * The value; null if there is none.
     *
     * @param field its path in the canonical form, for rejections
     * @throws PayloadRejected if it cannot be worked out
     */
    @Nullable Object fill(Scope scope, String field);

    /** The same for every event. */
    record Constant(Object value) implements Template {

        @Override
        public Object fill(Scope scope, String field) {
            return value;
        }
    }

    /** Worked out of the event. */
    record Computed(Expression expression, FieldType type) implements Template {

        @Override
        public @Nullable Object fill(Scope scope, String field) {
            try {
                return type.fit(expression.evaluate(scope));
            } catch (PayloadRejected e) {
                // What was rejected inside knows its reason, not whose value it was to be.
                throw new PayloadRejected(field, String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * Fields with names. Without one that has to be there it is not there: an identifier that has
     * no value is none.
     */
    record Fields(Map<String, Template> fields, Set<String> required) implements Template {

        @Override
        public @Nullable Map<String, Object> fill(Scope scope, String field) {
            Map<String, Object> filled = new LinkedHashMap<>();
            fields.forEach(
                    (name, template) -> {
                        Object value =
                                template.fill(scope, field.isEmpty() ? name : field + "." + name);
                        if (value != null) {
                            filled.put(name, value);
                        }
                    });
            return filled.keySet().containsAll(required) ? filled : null;
        }
    }

    /** A list; an element that is worked out as a list becomes its elements. */
    record Elements(List<Template> elements) implements Template {

        @Override
        public List<Object> fill(Scope scope, String field) {
            List<Object> filled = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                Object value = elements.get(i).fill(scope, field + "[" + i + "]");
                if (value instanceof List<?> several) {
                    filled.addAll(several);
                } else if (value != null) {
                    filled.add(value);
                }
            }
            return filled;
        }
    }
}
