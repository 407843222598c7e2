package io.tributary.history.rules;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what the parser found wrong into words for whoever wrote the file. */
final class RuleProblems {

    private RuleProblems() {}

    /** The text is no YAML. */
    static RulesRejected unreadable(JacksonException e) {
        JsonLocation at = e.getLocation();
        String reason = e.getOriginalMessage().lines().findFirst().orElse("cannot be parsed");
        return new RulesRejected(
                null, null, at == null ? null : at.getLineNr(), "is no YAML: " + reason, e);
    }

    /** A section is not what its record wants. */
    static RulesRejected invalid(
            ObjectMapper mapper, byte[] yaml, String section, JsonMappingException e) {
        List<Reference> path = e.getPath();
        String entry = path.stream().map(RuleProblems::step).collect(Collectors.joining("."));
        JsonPointer pointer = JsonPointer.empty().appendProperty(section);
        for (Reference each : path) {
            pointer =
                    each.getFieldName() == null
                            ? pointer.appendIndex(each.getIndex())
                            : pointer.appendProperty(each.getFieldName());
        }
        if (e.getCause() instanceof WrongEntry wrong) {
            entry = entry.isEmpty() ? wrong.entry() : entry + "." + wrong.entry();
            pointer = pointer.appendProperty(wrong.entry());
        }
        return new RulesRejected(
                section, entry.isEmpty() ? null : entry, line(mapper, yaml, pointer), reason(e), e);
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null
                ? Integer.toString(reference.getIndex())
                : reference.getFieldName();
    }

    private static String reason(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is not known here; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .filter(name -> !name.equals("version"))
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (e instanceof InvalidFormatException format) {
            return "'" + format.getValue() + "' is not " + wanted(format.getTargetType());
        }
        if (e.getCause() instanceof WrongEntry wrong) {
            return wrong.problem();
        }
        if (e.getCause() instanceof IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage()).lines().findFirst().orElse("is not valid");
        }
        return "is not of the form that rules.yaml shows";
    }

    private static String wanted(@Nullable Class<?> type) {
        if (type != null && type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(each -> String.valueOf(each).toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "));
        }
        return type == int.class || type == long.class
                ? "a whole number"
                : "of the form that rules.yaml shows";
    }

    private static @Nullable Integer line(ObjectMapper mapper, byte[] yaml, JsonPointer entry) {
        try (JsonParser parser = mapper.createParser(yaml)) {
            while (parser.nextToken() != null) {
                if (parser.getParsingContext().pathAsPointer().equals(entry)) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return null;
        } catch (IOException e) {
            throw new IllegalStateException("what was parsed before does not parse now", e);
        }
    }
}
