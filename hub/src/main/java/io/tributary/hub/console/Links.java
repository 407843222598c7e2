package io.tributary.hub.console;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links that came with the data. */
final class Links {

    private Links() {}

    /** The link if a browser may follow it: {@code javascript:} and the like may not. */
    static Optional<String> safe(@Nullable String link) {
        if (link == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(link);
            boolean web =
                    "https".equalsIgnoreCase(uri.getScheme())
                            || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(uri.toString()) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
