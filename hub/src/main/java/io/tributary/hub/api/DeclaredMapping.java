package io.tributary.hub.api;

import org.jspecify.annotations.Nullable;

/**
 * A mapping file of the admins.
 *
 * @param file its name in the directory
 * @param name of the mapping that it holds, or held when it was valid; null if it never was
 * @param inUse whether events are mapped with it
 * @param problem what is wrong with the file, with its line; null if nothing is
 */
public record DeclaredMapping(
        String file, @Nullable String name, boolean inUse, @Nullable String problem) {}
