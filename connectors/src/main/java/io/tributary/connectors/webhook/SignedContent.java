package io.tributary.connectors.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a platform signs, as a template of these parts, all else being literal:
 *
 * <ul>
 *   <li>{@code {body}}: the bytes of the body as received
 *   <li>{@code {method}}, {@code {url}}: in upper case; as the platform was given it, with query
 *   <li>{@code {form}}: name and value of each form field, sorted by name, then value; a pair that
 *       comes twice counts once (as Twilio's libraries have it)
 *   <li>{@code {timestamp}}, {@code {id}}: as they are written in their headers
 * </ul>
 */
public final class SignedContent {

    private static final Pattern PART = Pattern.compile("\\{(\\w+)}|[^{]+|\\{");

    private enum Part {
        LITERAL,
        BODY,
        METHOD,
        URL,
        FORM,
        TIMESTAMP,
        ID
    }

    private record Step(Part part, String literal) {}

    private final List<Step> steps;

    private SignedContent(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /**
     * Reads a template.
     *
     * @param template for example {@code {timestamp}.{body}}
     * @throws IllegalArgumentException if a part is not known, or nothing but literals would be
     *     signed
     */
    public static SignedContent of(String template) {
        List<Step> steps = new ArrayList<>();
        Matcher part = PART.matcher(template);
        while (part.find()) {
            steps.add(
                    part.group(1) == null
                            ? new Step(Part.LITERAL, part.group())
                            : new Step(named(part.group(1)), ""));
        }
        if (steps.stream().noneMatch(step -> step.part() == Part.BODY || step.part() == Part.URL)) {
            throw new IllegalArgumentException("must sign {body} or {url}");
        }
        return new SignedContent(steps);
    }

    private static Part named(String name) {
        return switch (name) {
            case "body" -> Part.BODY;
            case "method" -> Part.METHOD;
            case "url" -> Part.URL;
            case "form" -> Part.FORM;
            case "timestamp" -> Part.TIMESTAMP;
            case "id" -> Part.ID;
            default ->
                    throw new IllegalArgumentException(
                            "has an unknown part; known are {body}, {method}, {url}, {form},"
                                    + " {timestamp}, {id}");
        };
    }

    boolean signsTimestamp() {
        return has(Part.TIMESTAMP);
    }

    boolean signsId() {
        return has(Part.ID);
    }

    private boolean has(Part part) {
        return steps.stream().anyMatch(step -> step.part() == part);
    }

    /**
     * @throws IllegalArgumentException if a form is signed and the body is not one
     */
    byte[] bytes(WebhookRequest request, String timestamp, String id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream(request.body().length + 128);
        for (Step step : steps) {
            content.writeBytes(
                    switch (step.part()) {
                        case LITERAL -> utf8(step.literal());
                        case BODY -> request.body();
                        case METHOD -> utf8(request.method());
                        case URL -> utf8(request.url());
                        case FORM -> utf8(sorted(FormFields.parse(request.body())));
                        case TIMESTAMP -> utf8(timestamp);
                        case ID -> utf8(id);
                    });
        }
        return content.toByteArray();
    }

    private static String sorted(FormFields form) {
        StringBuilder pairs = new StringBuilder();
        for (Map.Entry<String, ? extends Iterable<String>> field : form.sorted().entrySet()) {
            field.getValue().forEach(value -> pairs.append(field.getKey()).append(value));
        }
        return pairs.toString();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
