package io.tributary.history.retention;

/**
 * What a store takes.
 *
 * @param rows about so many, as the database estimates; 0 before it did
 * @param bytes on disk, with indexes
 */
public record StoreSize(Store store, long rows, long bytes) {}
