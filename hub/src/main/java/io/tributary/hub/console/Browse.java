package io.tributary.hub.console;

import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Pages of lists on pages for people. */
final class Browse {

    static final int SIZE = 50;

    private Browse() {}

    /** Reads a page; a cursor that was tampered with is the reader's fault. */
    static <T> Page<T> read(@Nullable String cursor, Function<PageRequest, Page<T>> reader) {
        if (cursor == null || cursor.isEmpty()) {
            return reader.apply(PageRequest.first(SIZE));
        }
        try {
            return reader.apply(new PageRequest(SIZE, cursor));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "cursor: must be of the page before", e);
        }
    }

    static ResponseStatusException nothing(String what) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such " + what);
    }
}
