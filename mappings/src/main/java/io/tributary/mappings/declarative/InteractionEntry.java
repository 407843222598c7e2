package io.tributary.mappings.declarative;

import com.dashjoin.jsonata.Jsonata.Frame;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.Interaction;
import io.tributary.history.interaction.InteractionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One entry of {@code interactions}: of which records it is, and what it makes of them.
 *
 * @param when of which records; null: of all
 * @param each what of a record becomes an interaction each; null: the record itself
 */
record InteractionEntry(
        @Nullable Expression when,
        @Nullable Expression each,
        Template.Fields fields,
        Map<String, Integer> lines,
        int line) {

    static InteractionEntry of(Entry entry) {
        entry.requireOnly(List.of("when", "each", "fields"));
        Entry fields = entry.required("fields");
        Map<String, Integer> lines =
                fields.entries().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, each -> each.getValue().line()));
        return new InteractionEntry(
                condition(entry, "when"),
                condition(entry, "each"),
                TemplateReader.interaction(fields),
                lines,
                fields.line());
    }

    /** Conditions are expressions, with or without the {@code =} that fields need. */
    static @Nullable Expression condition(Entry entry, String name) {
        return entry.child(name).map(InteractionEntry::expression).orElse(null);
    }

    static Expression expression(Entry entry) {
        return Expression.of(entry, entry.text().replaceFirst("^=", ""));
    }

    boolean isFor(Scope scope) {
        return when == null || isTrue(when, scope);
    }

    static boolean isTrue(Expression condition, Scope scope) {
        return Boolean.TRUE.equals(condition.evaluate(scope));
    }

    /**
     * @throws PayloadRejected naming the canonical field that cannot be filled
     */
    List<Interaction> interactions(PayloadRecord of, Frame frame, String source, String platform) {
        if (each == null) {
            return List.of(interaction(of, new Scope(of.value(), frame), source, platform));
        }
        List<Interaction> interactions = new ArrayList<>();
        Object found = each.evaluate(new Scope(of.value(), frame));
        List<?> parts = found instanceof List<?> list ? list : Stream.ofNullable(found).toList();
        for (int i = 0; i < parts.size(); i++) {
            String path = (of.path().isEmpty() ? "" : of.path() + ".") + "each[" + i + "]";
            interactions.add(
                    interaction(
                            new PayloadRecord(path, parts.get(i)),
                            new Scope(parts.get(i), frame),
                            source,
                            platform));
        }
        return interactions;
    }

    private Interaction interaction(PayloadRecord of, Scope scope, String source, String platform) {
        try {
            JsonNode filled = InteractionJson.mapper().valueToTree(fields.fill(scope, ""));
            ObjectNode canonical = (ObjectNode) filled;
            canonical.put("source", source);
            canonical.withObjectProperty("attributes").put("platform", platform);
            return InteractionJson.parse(canonical);
        } catch (PayloadRejected e) {
            throw placed(e, of);
        }
    }

    private PayloadRejected placed(PayloadRejected e, PayloadRecord of) {
        String field = e.field();
        String reason = String.valueOf(e.getMessage());
        String plain =
                reason.startsWith(field + ": ") ? reason.substring(field.length() + 2) : reason;
        String top = field.replaceFirst("[.\\[].*", "");
        String where =
                plain.contains(" of the mapping)")
                        ? plain
                        : plain + " (line " + lines.getOrDefault(top, line) + " of the mapping)";
        String path =
                of.path().isEmpty() || field.isEmpty()
                        ? of.path() + field
                        : of.path() + "." + field;
        return new PayloadRejected(path, where);
    }
}
