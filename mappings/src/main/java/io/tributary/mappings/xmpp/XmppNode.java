package io.tributary.mappings.xmpp;

import com.fasterxml.jackson.databind.JsonNode;
import io.tributary.mappings.payload.Payloads;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of a stanza, its attributes and children by their local names. */
record XmppNode(JsonNode node) {

    /** The children of that name, in their order. */
    List<XmppNode> children(String name) {
        JsonNode found = node.path(name);
        if (!found.isArray()) {
            return found.isMissingNode() ? List.of() : List.of(new XmppNode(found));
        }
        List<XmppNode> children = new ArrayList<>();
        found.forEach(each -> children.add(new XmppNode(each)));
        return children;
    }

    /** The first child of that name; null if there is none. */
    @Nullable XmppNode child(String name) {
        List<XmppNode> children = children(name);
        return children.isEmpty() ? null : children.get(0);
    }

    boolean has(String name) {
        return !node.path(name).isMissingNode();
    }

    /** An attribute, or the words of a child without attributes; null if there are none. */
    @Nullable String value(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? Payloads.text(value.asText()) : null;
    }

    /** The words of the first child of that name; null if there are none. */
    @Nullable String words(String name) {
        XmppNode child = child(name);
        return child == null ? null : child.words();
    }

    private @Nullable String words() {
        JsonNode words = node.isTextual() ? node : node.path("");
        return words.isTextual() ? Payloads.text(words.asText()) : null;
    }
}
