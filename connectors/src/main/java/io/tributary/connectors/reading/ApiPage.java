package io.tributary.connectors.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of what a platform lists.
 *
 * @param items each as the platform wrote it, or in the form of the platform's webhook
 * @param headers that a webhook with such items would have had, names in lower case
 * @param next where the following page is: text without line breaks; null after the last one, empty
 *     if the piece is to be read from its first page again
 */
public record ApiPage(List<byte[]> items, Map<String, String> headers, @Nullable String next) {

    public ApiPage {
        items = List.copyOf(items);
        headers = Map.copyOf(headers);
    }
}
