package io.tributary.hub.api;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which page of a list a call asks for. */
record PageQuery(
        @Parameter(
                        description = "How many items at most.",
                        schema =
                                @Schema(
                                        type = "integer",
                                        minimum = "1",
                                        maximum = "500",
                                        defaultValue = "50"))
                @Nullable Integer limit,
        @Parameter(description = "`next` of the page before; leave out for the first page.")
                @Nullable String cursor) {

    /** Reads the page; a cursor or limit that is wrong is the caller's fault. */
    <T> Page<T> read(Function<PageRequest, Page<T>> reader) {
        PageRequest request = request();
        if (request.cursor() == null) {
            return reader.apply(request);
        }
        try {
            return reader.apply(request);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(
                    "cursor: must be the 'next' of the page before, unchanged", e);
        }
    }

    private PageRequest request() {
        int size = limit == null ? PageRequest.DEFAULT_LIMIT : limit;
        if (size < 1 || size > PageRequest.MAX_LIMIT) {
            throw ProblemException.invalid("limit: must be 1 to " + PageRequest.MAX_LIMIT);
        }
        return new PageRequest(size, cursor == null || cursor.isEmpty() ? null : cursor);
    }
}
