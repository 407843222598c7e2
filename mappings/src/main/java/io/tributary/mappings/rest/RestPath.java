package io.tributary.mappings.rest;

import io.tributary.history.failure.PayloadRejected;
import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.Scope;
import io.tributary.mappings.delivered.DeliveredField;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path with fields within braces.
 *
 * @param texts one more than fields: what stands before, between and behind them
 */
record RestPath(List<String> texts, List<DeliveredField> fields, String written) {

    private static final Pattern FIELD = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern PLAIN = Pattern.compile("[\\w.~!$&'()*+,;=:@/?%-]*");

    static RestPath of(Entry entry) {
        String written = entry.text();
        List<String> texts = new ArrayList<>();
        List<DeliveredField> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(written);
        int end = 0;
        while (field.find()) {
            texts.add(written.substring(end, field.start()));
            fields.add(DeliveredField.of(entry, field.group(1)));
            end = field.end();
        }
        texts.add(written.substring(end));
        if (!written.startsWith("/") || !texts.stream().allMatch(RestPath::isPlain)) {
            throw entry.wrong("must be a path, such as /contacts/{interaction.id}");
        }
        return new RestPath(texts, fields, written);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /**
     * @throws PayloadRejected if a field of it has no value
     */
    String fill(Scope scope) {
        StringBuilder path = new StringBuilder(texts.get(0));
        for (int i = 0; i < fields.size(); i++) {
            Object value = fields.get(i).valueOf(scope);
            if (value == null || value.toString().isEmpty()) {
                throw new PayloadRejected("path", "has no value for a part of " + written);
            }
            path.append(
                    URLEncoder.encode(value.toString(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
            path.append(texts.get(i + 1));
        }
        return path.toString();
    }
}
