package io.tributary.routes.files;

import org.jspecify.annotations.Nullable;

/**
 * What became of one route file.
 *
 * @param name the file's name without {@code .camel.yaml}, for example {@code shopify-receive}
 * @param yaml the text that the routes are made of, or, if there are none, the text as read; empty
 *     if it could not be read
 * @param error what is wrong, with line and column where known; null if nothing is
 */
public record RouteFile(
        String name, Origin origin, State state, String yaml, @Nullable String error) {

    /** Where the text is from. */
    public enum Origin {
        /** With the hub. */
        PACKAGED,
        /** The directory of the admins; wins over a packaged file of the same name. */
        DIRECTORY
    }

    /** Whether Camel has the file's routes; a loaded route may still be trying to start. */
    public enum State {
        LOADED,
        /** The file has changed and is broken now; the routes of the text before run on. */
        KEPT,
        /** With the hub, and switched off by its settings: there are no routes of it. */
        OFF,
        /** There are no routes of this file. */
        FAILED;

        boolean hasRoutes() {
            return this == LOADED || this == KEPT;
        }
    }
}
