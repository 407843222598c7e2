package io.tributary.mappings.declarative;

import org.jspecify.annotations.Nullable;

/**
 * A part of the payload that is mapped by itself.
 *
 * @param path names it in rejections, for example {@code line[3]}; empty if it is the whole
 * @param value maps, lists, texts, numbers and booleans
 */
record PayloadRecord(String path, @Nullable Object value) {}
