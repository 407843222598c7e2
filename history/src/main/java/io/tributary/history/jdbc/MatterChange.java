package io.tributary.history.jdbc;

import java.util.Set;
import java.util.UUID;

/**
 * What a batch changed about matters.
 *
 * @param changed matters that are new or different
 * @param gone matters whose interactions, if any are left, belong to others now
 * @param reassigned interactions that are in another matter than before, or in none
 */
record MatterChange(Set<UUID> changed, Set<UUID> gone, Set<UUID> reassigned) {}
