package io.tributary.mappings.payload;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Payloads as they should not be: broken in their bytes, or odd in their values. */
public final class MutatedPayload {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private MutatedPayload() {}

    /** The payload cut or with some bytes changed. */
    public static byte[] bytes(byte[] payload, long seed) {
        Random random = new Random(seed);
        byte[] mutated =
                random.nextInt(4) == 0
                        ? Arrays.copyOf(payload, random.nextInt(payload.length))
                        : payload.clone();
        for (int count = random.nextInt(8); count > 0 && mutated.length > 0; count--) {
            mutated[random.nextInt(mutated.length)] = (byte) random.nextInt(256);
        }
        return mutated;
    }

    /** The payload, still JSON, with some of its values replaced, removed or added. */
    public static byte[] values(byte[] payload, long seed) {
        try {
            Random random = new Random(seed);
            JsonNode root = JSON.readTree(payload);
            for (int count = 1 + random.nextInt(3); count > 0; count--) {
                List<JsonNode> containers = containers(root, new ArrayList<>());
                mutate(containers.get(random.nextInt(containers.size())), random);
            }
            return JSON.writeValueAsBytes(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<JsonNode> containers(JsonNode node, List<JsonNode> found) {
        if (node.isContainerNode() && (node.isObject() || node.size() > 0)) {
            found.add(node);
        }
        node.forEach(child -> containers(child, found));
        return found;
    }

    private static void mutate(JsonNode container, Random random) {
        if (container instanceof ArrayNode array) {
            array.set(random.nextInt(array.size()), odd(random));
        } else if (container instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("something_new");
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, odd(random));
            }
        }
    }

    private static JsonNode odd(Random random) {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.numberNode(Long.MAX_VALUE);
            case 2 -> NODES.numberNode(-1);
            case 3 -> NODES.numberNode(1e308);
            case 4 -> NODES.textNode("");
            case 5 -> NODES.textNode("\u0000\uD800 ' \" <b>");
            case 6 -> NODES.textNode("9".repeat(400));
            case 7 -> NODES.textNode("2026-02-30T25:61:00Z");
            case 8 -> NODES.textNode("1e999999999");
            case 9 -> NODES.arrayNode().addNull().add(NODES.objectNode());
            case 10 -> NODES.objectNode().put("id", "x").putNull("name");
            default -> NODES.booleanNode(random.nextBoolean());
        };
    }
}
