package io.tributary.routes.files;

import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Tells in one line why a route file could not be loaded. */
final class RouteErrors {

    private RouteErrors() {}

    /** The innermost cause, which names the option or the line, without secrets. */
    static String describe(Throwable failure) {
        Throwable cause = failure;
        Mark mark = mark(cause);
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
            mark = mark == null ? mark(cause) : mark;
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        String text = String.valueOf(URISupport.sanitizeUri(message)).strip();
        return mark == null || text.contains("line ")
                ? text
                : "line " + (mark.getLine() + 1) + ": " + text;
    }

    private static @Nullable Mark mark(Throwable failure) {
        return failure instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().orElse(null)
                : null;
    }
}
