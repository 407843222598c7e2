package io.tributary.connectors.webhook;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a value stands in the headers of a request. A header that comes twice has no value: which
 * of the two the platform signed cannot be known.
 *
 * @param header name in lower case
 * @param prefix what stands before the value, for example {@code sha256=}; may be empty
 * @param separator parts the fields of one header, for example the comma of {@code t=1,v1=ab};
 *     empty if the header is one field
 */
public record HeaderField(String header, String prefix, String separator) {

    public HeaderField {
        Objects.requireNonNull(header, "header");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(separator, "separator");
    }

    public static HeaderField of(String header) {
        return new HeaderField(header, "", "");
    }

    public static HeaderField of(String header, String prefix) {
        return new HeaderField(header, prefix, "");
    }

    /** The values behind the prefix that are not blank; none if the header is not there once. */
    public List<String> values(WebhookRequest request) {
        List<String> lines = request.headers().getOrDefault(header, List.of());
        if (lines.size() != 1) {
            return List.of();
        }
        return fields(lines.get(0))
                .filter(field -> field.startsWith(prefix))
                .map(field -> field.substring(prefix.length()))
                .filter(value -> !value.isBlank())
                .toList();
    }

    private Stream<String> fields(String line) {
        return separator.isEmpty()
                ? Stream.of(line)
                : Pattern.compile(separator, Pattern.LITERAL)
                        .splitAsStream(line)
                        .map(String::strip);
    }
}
