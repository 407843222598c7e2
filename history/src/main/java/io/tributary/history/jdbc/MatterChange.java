package io.tributary.history.jdbc;

import java.util.Set;
import java.util.UUID;

/**
 * What a batch changed about matters, each named by its first interaction.
 *
 * @param changed matters that are new or different
 * @param gone names of matters whose interactions, if any are left, belong to ones of other names
 */
record MatterChange(Set<UUID> changed, Set<UUID> gone) {

    static final MatterChange NONE = new MatterChange(Set.of(), Set.of());
}
