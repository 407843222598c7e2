package io.tributary.history.rulebook;

import io.tributary.history.identity.IdentityRules;
import io.tributary.history.matter.MatterRules;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** One version of all rules. */
public record Rules(IdentityRules identity, MatterRules matters) {

    /** The rules that Tributary ships. */
    public static Rules packaged() {
        return new Rules(IdentityRules.defaults(), MatterRules.defaults());
    }

    /**
     * Reads a rule file.
     *
     * @throws IllegalArgumentException if it is not valid; says where and why
     */
    public static Rules parse(String yaml) {
        byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
        return new Rules(
                IdentityRules.load(new ByteArrayInputStream(bytes)),
                MatterRules.load(new ByteArrayInputStream(bytes)));
    }
}
