package io.tributary.connectors.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a platform signs, as a template of these parts, all else being literal:
 *
 * <ul>
 *   <li>{@code {body}}: the bytes of the body as received
 *   <li>{@code {md5}}: the base64 of the body's MD5
 *   <li>{@code {method}}, {@code {url}}: in upper case; as the platform was given it, with query
 *   <li>{@code {type}}: the content type as it is written in its header
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
        MD5,
        METHOD,
        URL,
        TYPE,
        FORM,
        TIMESTAMP,
        ID
    }

    /** What a signature has to be of. */
    private static final Set<Part> SUBSTANCE = Set.of(Part.BODY, Part.MD5, Part.URL);

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
        if (steps.stream().noneMatch(step -> SUBSTANCE.contains(step.part()))) {
            throw new IllegalArgumentException("must sign {body}, {md5} or {url}");
        }
        return new SignedContent(steps);
    }

    private static Part named(String name) {
        return switch (name) {
            case "body" -> Part.BODY;
            case "md5" -> Part.MD5;
            case "method" -> Part.METHOD;
            case "url" -> Part.URL;
            case "type" -> Part.TYPE;
            case "form" -> Part.FORM;
            case "timestamp" -> Part.TIMESTAMP;
            case "id" -> Part.ID;
            default ->
                    throw new IllegalArgumentException(
                            "has an unknown part; known are {body}, {md5}, {method}, {url},"
                                    + " {type}, {form}, {timestamp}, {id}");
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
                        case MD5 -> utf8(md5(request.body()));
                        case METHOD -> utf8(request.method());
                        case URL -> utf8(request.url());
                        case TYPE -> utf8(Objects.toString(request.header("content-type"), ""));
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

    private static String md5(byte[] body) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("MD5").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
