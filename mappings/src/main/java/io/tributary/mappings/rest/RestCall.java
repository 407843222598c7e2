package io.tributary.mappings.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tributary.history.failure.PayloadRejected;
import io.tributary.history.interaction.InteractionJson;
import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.Scope;
import io.tributary.mappings.delivered.DeliveredField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A call of the API, as the mapping file describes it. */
public final class RestCall {

    private static final Set<String> METHODS = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final Pattern HEADER = Pattern.compile("(?!(?i)camel)[A-Za-z0-9_-]+");

    /** The client's own. */
    private static final Set<String> TAKEN = Set.of("host", "content-length", "authorization");

    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final String method;
    private final RestPath path;
    private final Map<String, DeliveredField> headers = new LinkedHashMap<>();
    private final @Nullable RestBody body;
    private final boolean omitsNulls;
    private final Map<Integer, RestOutcome> answers = new LinkedHashMap<>();

    /**
     * @param calls names of calls that an answer may lead to
     * @param omitsNulls whether members without a value are left out
     */
    RestCall(Entry entry, Set<String> calls, boolean omitsNulls) {
        entry.requireOnly(List.of("method", "path", "headers", "body", "answers"));
        this.omitsNulls = omitsNulls;
        method = entry.required("method").text();
        if (!METHODS.contains(method)) {
            throw entry.required("method").wrong("must be POST, PUT, PATCH or DELETE");
        }
        path = RestPath.of(entry.required("path"));
        body = entry.child("body").map(RestBody::of).orElse(null);
        if (body != null && method.equals("DELETE")) {
            throw entry.required("body").wrong("is not sent with DELETE");
        }
        entry.child("headers").ifPresent(this::readHeaders);
        entry.child("answers").ifPresent(each -> readAnswers(each, calls));
    }

    private void readHeaders(Entry entry) {
        entry.entries()
                .forEach(
                        (name, value) -> {
                            if (!HEADER.matcher(name).matches()
                                    || TAKEN.contains(name.toLowerCase(Locale.ROOT))) {
                                throw value.wrong(
                                        "is no header that a mapping may set; the login is a"
                                                + " setting of the target");
                            }
                            headers.put(name, DeliveredField.of(value));
                        });
    }

    private void readAnswers(Entry entry, Set<String> calls) {
        entry.entries()
                .forEach(
                        (status, outcome) -> {
                            if (!status.matches("[2-5]\\d\\d")) {
                                throw outcome.wrong("must stand behind a status, such as 409");
                            }
                            answers.put(Integer.valueOf(status), RestOutcome.of(outcome, calls));
                        });
    }

    /** What the file says of a status; empty if nothing. */
    public Optional<RestOutcome> outcome(int status) {
        return Optional.ofNullable(answers.get(status));
    }

    /**
     * @throws PayloadRejected if it cannot be worked out; does not tell the delivery's values
     */
    public RestRequest request(Scope scope) {
        Map<String, String> filled = new LinkedHashMap<>();
        headers.forEach(
                (name, field) -> {
                    Object value = field.valueOf(scope);
                    if (value != null) {
                        filled.put(name, CONTROL.matcher(value.toString()).replaceAll(" "));
                    }
                });
        return new RestRequest(method, path.fill(scope), filled, body(scope));
    }

    private @Nullable String body(Scope scope) {
        if (body == null) {
            return null;
        }
        Object filled = body.fill(scope, "body");
        if (omitsNulls && filled instanceof Map<?, ?> members) {
            members.values().removeIf(Objects::isNull);
        }
        try {
            return InteractionJson.mapper().writeValueAsString(filled);
        } catch (JsonProcessingException e) {
            // Without the cause, which may quote the delivery.
            throw new PayloadRejected("body", "cannot be written as JSON");
        }
    }
}
