package io.tributary.mappings.rest;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.Scope;
import io.tributary.mappings.delivered.DeliveredField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What JSON is made by: texts are fields or, behind {@code =}, JSONata; all else is itself. */
sealed interface RestBody {

    /**
     * The value; null if there is none.
     *
     * @param path where it stands, for rejections
     * @throws PayloadRejected if it cannot be worked out
     */
    @Nullable Object fill(Scope scope, String path);

    static RestBody of(Entry entry) {
        if (entry.node().isObject()) {
            Map<String, RestBody> members = new LinkedHashMap<>();
            entry.entries().forEach((name, member) -> members.put(name, of(member)));
            return new Members(members);
        }
        if (entry.node().isArray()) {
            return new Elements(entry.elements().stream().map(RestBody::of).toList());
        }
        return entry.node().isTextual()
                ? new Field(DeliveredField.of(entry))
                : new Constant(
                        entry.node().isBoolean()
                                ? entry.node().booleanValue()
                                : entry.node().numberValue());
    }

    /** The same always. */
    record Constant(Object value) implements RestBody {

        @Override
        public Object fill(Scope scope, String path) {
            return value;
        }
    }

    /** Worked out of the delivery. */
    record Field(DeliveredField field) implements RestBody {

        @Override
        public @Nullable Object fill(Scope scope, String path) {
            try {
                return field.valueOf(scope);
            } catch (PayloadRejected e) {
                throw new PayloadRejected(path, String.valueOf(e.getMessage()));
            }
        }
    }

    /** With names; what has no value is null, so that the other side empties it. */
    record Members(Map<String, RestBody> members) implements RestBody {

        @Override
        public Map<String, @Nullable Object> fill(Scope scope, String path) {
            Map<String, @Nullable Object> filled = new LinkedHashMap<>();
            members.forEach(
                    (name, member) -> filled.put(name, member.fill(scope, path + "." + name)));
            return filled;
        }
    }

    /** A list, without what has no value. */
    record Elements(List<RestBody> elements) implements RestBody {

        @Override
        public List<Object> fill(Scope scope, String path) {
            List<Object> filled = new ArrayList<>();
            for (int i = 0; i < elements.size(); i++) {
                Object value = elements.get(i).fill(scope, path + "[" + i + "]");
                if (value != null) {
                    filled.add(value);
                }
            }
            return filled;
        }
    }
}
