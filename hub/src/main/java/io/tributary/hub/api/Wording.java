package io.tributary.hub.api;

import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;

/** What callers are told of a wrong request: names and what would be right, never a class. */
final class Wording {

    private Wording() {}

    static String of(Exception e, HttpStatusCode status) {
        if (e instanceof BindingResult binding && binding.hasFieldErrors()) {
            return binding.getFieldErrors().stream()
                    .map(Wording::ofField)
                    .collect(Collectors.joining("; "));
        }
        String detail = e instanceof ErrorResponse error ? error.getBody().getDetail() : null;
        return detail != null ? detail : ProblemType.of(status).title();
    }

    static String ofMismatch(String name, TypeMismatchException e) {
        return name + ": " + reason(e);
    }

    static String ofUnreadable(HttpMessageNotReadableException e) {
        if (e.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            return "the body is wrong at "
                    + mapping.getPath().stream()
                            .map(step -> String.valueOf(step.getFieldName()))
                            .collect(Collectors.joining("."));
        }
        return "the body is missing or is not the JSON that is asked for";
    }

    private static String ofField(FieldError error) {
        if (error.isBindingFailure() && error.contains(TypeMismatchException.class)) {
            return ofMismatch(error.getField(), error.unwrap(TypeMismatchException.class));
        }
        return error.getField() + ": " + error.getDefaultMessage();
    }

    /** Our own converters say what would be right; others only that it is not. */
    private static String reason(TypeMismatchException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableArgument unreadable) {
                return unreadable.wording();
            }
        }
        return "must be " + kind(e.getRequiredType());
    }

    private static String kind(@Nullable Class<?> type) {
        return type == int.class || type == Integer.class ? "a whole number" : "of the right form";
    }
}
