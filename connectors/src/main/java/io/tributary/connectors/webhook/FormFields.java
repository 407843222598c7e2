package io.tributary.connectors.webhook;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body or of a query, in UTF-8.
 *
 * @param pairs in order of appearance; a name may come more than once
 */
public record FormFields(List<Pair> pairs) {

    /** One field; the value of a field without {@code =} is empty. */
    public record Pair(String name, String value) {}

    public FormFields {
        pairs = List.copyOf(pairs);
    }

    /**
     * Reads a body.
     *
     * @throws IllegalArgumentException if an escape is broken; does not show it
     */
    public static FormFields parse(byte[] form) {
        return parse(new String(form, StandardCharsets.UTF_8));
    }

    /**
     * Reads a query, without its question mark.
     *
     * @throws IllegalArgumentException if an escape is broken; does not show it
     */
    public static FormFields parse(String form) {
        return new FormFields(
                Arrays.stream(form.split("&"))
                        .filter(pair -> !pair.isEmpty())
                        .map(FormFields::pair)
                        .toList());
    }

    private static Pair pair(String encoded) {
        int equals = encoded.indexOf('=');
        return equals < 0
                ? new Pair(decode(encoded), "")
                : new Pair(
                        decode(encoded.substring(0, equals)),
                        decode(encoded.substring(equals + 1)));
    }

    private static String decode(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            // The cause is left out: it quotes the field, which may be somebody's.
            throw new IllegalArgumentException("the form has a broken escape");
        }
    }

    /** The values of a name, in order of appearance. */
    public List<String> values(String name) {
        return pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).toList();
    }

    /** Each name with its different values, both sorted by UTF-16 code unit. */
    public SortedMap<String, SortedSet<String>> sorted() {
        SortedMap<String, SortedSet<String>> sorted = new TreeMap<>();
        pairs.forEach(
                pair ->
                        sorted.computeIfAbsent(pair.name(), name -> new TreeSet<>())
                                .add(pair.value()));
        return Collections.unmodifiableSortedMap(sorted);
    }
}
