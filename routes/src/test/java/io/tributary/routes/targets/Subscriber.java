package io.tributary.routes.targets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Keeps a copy of the history by the messages that it gets, and takes each id once. */
final class Subscriber {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Set<String> seen = new HashSet<>();
    private final List<String> taken = new ArrayList<>();
    private final Map<String, String> copy = new TreeMap<>();

    synchronized void take(String id, String message) {
        JsonNode json = json(message);
        if (!json.path("id").asText().equals(id)) {
            throw new IllegalArgumentException("the message has another id than its envelope");
        }
        if (!seen.add(id)) {
            return;
        }
        String interaction = json.at("/data/interaction/id").asText();
        taken.add(interaction);
        if (json.path("type").asText().equals("interaction.withdrawn")) {
            copy.remove(interaction);
        } else {
            copy.put(
                    interaction,
                    json.at("/data/customer/id").asText()
                            + "|"
                            + json.at("/data/interaction/text").asText());
        }
    }

    /** Of each interaction whose it is and what it says. */
    synchronized Map<String, String> copy() {
        return new TreeMap<>(copy);
    }

    /** Interactions in the order of the messages, without repeats. */
    synchronized List<String> taken() {
        return List.copyOf(taken);
    }

    static JsonNode json(String message) {
        try {
            return JSON.readTree(message);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
