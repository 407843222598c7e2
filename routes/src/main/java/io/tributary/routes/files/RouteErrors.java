package io.tributary.routes.files;

import java.io.IOException;
import org.apache.camel.util.URISupport;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Tells in one line why a route file could not be loaded. */
final class RouteErrors {

    private RouteErrors() {}

    /** Line and column where known, and the innermost cause, which names the option; no secrets. */
    static String describe(Throwable failure) {
        Throwable cause = failure;
        MarkedYamlEngineException marked = marked(cause, null);
        while (cause.getCause() != null && !(cause instanceof IOException)) {
            cause = cause.getCause();
            marked = marked(cause, marked);
        }
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return sanitize(marked == null ? message : describe(marked, cause, message));
    }

    private static @Nullable MarkedYamlEngineException marked(
            Throwable cause, @Nullable MarkedYamlEngineException otherwise) {
        return cause instanceof MarkedYamlEngineException found ? found : otherwise;
    }

    private static String describe(
            MarkedYamlEngineException marked, Throwable cause, String message) {
        Mark mark = marked.getProblemMark().orElse(null);
        String problem = cause == marked ? marked.getProblem() : message;
        return mark == null ? problem : at(mark) + problem;
    }

    private static String at(Mark mark) {
        return "line " + (mark.getLine() + 1) + ", column " + (mark.getColumn() + 1) + ": ";
    }

    private static String sanitize(@Nullable String text) {
        return String.valueOf(URISupport.sanitizeUri(text)).strip();
    }
}
