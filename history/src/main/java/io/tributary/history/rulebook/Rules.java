package io.tributary.history.rulebook;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.matching.MatchRules;
import io.tributary.history.matter.MatterRules;
import io.tributary.history.rules.RuleFile;
import io.tributary.history.rules.RulesRejected;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * One version of all rules.
 *
 * @param matching makes no part of the history: only what is suggested
 */
public record Rules(IdentityRules identity, MatterRules matters, MatchRules matching) {

    private static final String IDENTITY = "identity";
    private static final String MATTERS = "matters";
    private static final Set<String> SECTIONS =
            new TreeSet<>(Set.of(IDENTITY, MATTERS, RuleFile.MATCHING));

    /** The rules that Tributary ships. */
    public static Rules packaged() {
        return new Rules(IdentityRules.defaults(), MatterRules.defaults(), MatchRules.defaults());
    }

    /**
     * Reads a rule file.
     *
     * @param version what links that these rules make name, whatever the file says
     * @throws RulesRejected if it is not valid; says where and why
     */
    public static Rules parse(String yaml, int version) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        RuleFile.requireOnly(bytes, SECTIONS);
        return new Rules(
                RuleFile.section(bytes, IDENTITY, IdentityRules.class, version),
                RuleFile.section(bytes, MATTERS, MatterRules.class, version),
                MatchRules.read(bytes, version));
    }
}
