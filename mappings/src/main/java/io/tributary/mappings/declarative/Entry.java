package io.tributary.mappings.declarative;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One entry of a mapping file, which knows where it stands. */
public record Entry(MappingFile file, JsonPointer pointer, JsonNode node) {

    public int line() {
        return file.line(pointer);
    }

    /** The entry below it, if there is one with a value. */
    public Optional<Entry> child(String name) {
        JsonNode child = node.path(name);
        return child.isMissingNode() || child.isNull()
                ? Optional.empty()
                : Optional.of(new Entry(file, pointer.appendProperty(name), child));
    }

    /**
     * @throws MappingFileRejected if it is not there
     */
    public Entry required(String name) {
        return child(name).orElseThrow(() -> wrong("needs '" + name + "'"));
    }

    /**
     * @throws MappingFileRejected if this is no list
     */
    public List<Entry> elements() {
        if (!node.isArray()) {
            throw wrong("must be a list");
        }
        List<Entry> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Entry(file, pointer.appendIndex(i), node.get(i)));
        }
        return elements;
    }

    /**
     * The entries below, in their order.
     *
     * @throws MappingFileRejected if these are no entries with names
     */
    public Map<String, Entry> entries() {
        if (!node.isObject()) {
            throw wrong("must be entries 'name: value'");
        }
        Map<String, Entry> entries = new LinkedHashMap<>();
        node.fieldNames()
                .forEachRemaining(name -> child(name).ifPresent(child -> entries.put(name, child)));
        return entries;
    }

    /**
     * @throws MappingFileRejected if it is a list or has entries of its own
     */
    public String text() {
        if (!node.isValueNode()) {
            throw wrong("must be one value");
        }
        return node.asText().strip();
    }

    /**
     * @throws MappingFileRejected if it is not a whole number of at least one
     */
    public int positive() {
        if (!node.isInt() || node.intValue() < 1) {
            throw wrong("must be a whole number, 1 or more");
        }
        return node.intValue();
    }

    /**
     * @throws MappingFileRejected if there is an entry of another name
     */
    public void requireOnly(List<String> known) {
        entries()
                .forEach(
                        (name, entry) -> {
                            if (!known.contains(name)) {
                                throw entry.wrong(
                                        "is not known here; known are " + String.join(", ", known));
                            }
                        });
    }

    /** To be thrown: what is wrong with it, and what would be right. */
    public MappingFileRejected wrong(String reason) {
        return wrong(reason, null);
    }

    MappingFileRejected wrong(String reason, @Nullable Throwable cause) {
        String path = pointer.toString();
        return new MappingFileRejected(
                path.isEmpty() ? path : path.substring(1), line(), reason, cause);
    }
}
