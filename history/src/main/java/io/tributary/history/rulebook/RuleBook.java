package io.tributary.history.rulebook;

import io.tributary.history.query.Page;
import io.tributary.history.query.PageRequest;
import java.util.Optional;

/**
 * The rules by which the history is made, the same for all instances. What is recorded after an
 * activation follows the new rules at once; what was recorded before is brought in line in the
 * background, in chunks, while the hub works.
 */
public interface RuleBook {

    RuleVersion active();

    Optional<RuleVersion> find(int version);

    /** Last activated first. */
    Page<RuleVersion> versions(PageRequest page);

    /**
     * Activates rules as the next version. Going back to an old version is activating its file.
     *
     * @throws IllegalArgumentException if the file is not valid; says where and why
     */
    RuleVersion activate(String yaml, String by, String reason);

    /**
     * Works out, from the stored evidence and without changing anything, what other rules would do.
     *
     * @throws IllegalArgumentException if the file is not valid; says where and why
     */
    RulePreview preview(String yaml);
}
