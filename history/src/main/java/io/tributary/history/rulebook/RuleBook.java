package io.tributary.history.rulebook;

import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import io.tributary.history.rules.RulesRejected;
import java.util.Optional;

/**
 * The rules by which the history is made, the same for all instances. What is recorded after an
 * activation follows the new rules at once; what was recorded before is brought in line in the
 * background, in chunks, while the hub works.
 */
public interface RuleBook {

    /**
     * @throws IllegalStateException if none was activated yet
     */
    RuleVersion active();

    Optional<RuleVersion> find(int version);

    /** Last activated first. */
    Page<RuleVersion> versions(PageRequest page);

    /**
     * Activates rules as the next version. Going back to an old version is activating its file.
     *
     * @throws RulesRejected if the file is not valid; says where and why
     */
    RuleVersion activate(String yaml, String by, String reason);

    /**
     * Activates the file that a hub is started with, unless it is the one that hubs were started
     * with last: so instances that start with one file make one version, and rules that a person
     * activated since hold until the file changes.
     *
     * @param shipped the file is that of Tributary itself, which never takes the place of rules
     *     that a person activated
     * @return the version that holds now
     * @throws RulesRejected if the file is not valid; says where and why
     */
    RuleVersion configure(String yaml, boolean shipped);

    /**
     * Works out, from the stored evidence and without changing anything, what other rules would do.
     * Holds all interactions in memory; {@code RULES.md} says how much that takes.
     *
     * @throws RulesRejected if the file is not valid; says where and why
     * @throws IllegalStateException if a preview or rebuild is running, or there are more
     *     interactions than are worked out here at once
     */
    RulePreview preview(String yaml);
}
