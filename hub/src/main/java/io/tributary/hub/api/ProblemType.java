package io.tributary.hub.api;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** The kinds of problem that the hub answers with (RFC 9457), each documented at its own URI. */
public enum ProblemType {
    INVALID_REQUEST(
            HttpStatus.BAD_REQUEST,
            "The request cannot be understood",
            "A parameter, an id, a cursor or the body is not of the form that the description"
                    + " asks for. The detail names it. Correct it before trying again."),
    UNAUTHORIZED(
            HttpStatus.UNAUTHORIZED,
            "Who is asking is not known",
            "Send a valid bearer token or API key, or sign in."),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            "Not allowed",
            "The key or token is valid, but its role does not allow this call."),
    NOT_FOUND(
            HttpStatus.NOT_FOUND,
            "Nothing is known under this address",
            "No such page, or no customer, matter, interaction or failure with this id. Ids that"
                    + " were once given keep resolving after customers are merged, and lead nowhere"
                    + " once they are erased."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "This address does not take this method",
            "The Allow header names the methods that it takes."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "Not available in the form asked for",
            "The Accept header names no form in which this can be answered."),
    CONFLICT(
            HttpStatus.CONFLICT,
            "Not as things stand",
            "Something else is going on, or a limit is reached. The detail says what, and what to do"
                    + " about it."),
    TOO_LARGE(
            HttpStatus.PAYLOAD_TOO_LARGE,
            "The body is too large",
            "Split it, or have an operator raise the limit."),
    UNSUPPORTED_MEDIA_TYPE(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "The body is not of a form that is understood here",
            "The Content-Type header must be one that the description names."),
    TOO_MANY_REQUESTS(
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many events",
            "One address or one write key brings more than it may. Try again after the time that the"
                    + " Retry-After header names, or have an operator raise the limit."),
    INTERNAL(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "The hub failed",
            "Not the caller's fault. The log of the hub tells more, under the time of the call."),
    UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "Not available for the moment",
            "A part that is needed, such as the database or the broker, is away or busy. Try again"
                    + " after the time that the Retry-After header names.");

    private final HttpStatus status;
    private final String title;
    private final String explanation;

    ProblemType(HttpStatus status, String title, String explanation) {
        this.status = status;
        this.title = title;
        this.explanation = explanation;
    }

    /** The type for a status; the nearest general one if it has none of its own. */
    public static ProblemType of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(type -> type.status.value() == status.value())
                .findFirst()
                .orElse(status.is5xxServerError() ? INTERNAL : INVALID_REQUEST);
    }

    static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }

    /** A problem of this type and its own status. */
    public ProblemDetail detail(String detail) {
        return typed(ProblemDetail.forStatusAndDetail(status, detail));
    }

    ProblemDetail typed(ProblemDetail problem) {
        problem.setType(uri());
        problem.setTitle(title);
        return problem;
    }

    /** Relative to the hub, as RFC 9457 allows. */
    public URI uri() {
        return URI.create("/problems/" + slug());
    }

    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    public String explanation() {
        return explanation;
    }
}
