package io.tributary.hub.rules;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.rulebook.Rules;
import io.tributary.history.rules.RuleFile;
import io.tributary.history.rules.RulesRejected;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The rule file that the hub is started with.
 *
 * @param shipped whether it is that of Tributary itself
 */
public record ConfiguredRules(String yaml, boolean shipped) {

    /**
     * @throws PermanentFailure if the file cannot be read or is not valid; says where and why
     */
    public static ConfiguredRules read(RuleSettings settings) {
        Path file = settings.file();
        try (InputStream stream = file == null ? RuleFile.packaged() : Files.newInputStream(file)) {
            String yaml = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Rules.parse(yaml, 1);
            return new ConfiguredRules(yaml, file == null);
        } catch (IOException e) {
            throw new PermanentFailure("tributary.rules.file cannot be read: " + file, e);
        } catch (RulesRejected e) {
            throw new PermanentFailure(name(file) + " is not valid: " + e.getMessage(), e);
        }
    }

    /** As they are before any are activated. */
    public Rules rules() {
        return Rules.parse(yaml, 1);
    }

    private static String name(@Nullable Path file) {
        return file == null ? "the packaged rules.yaml" : "tributary.rules.file, " + file + ",";
    }
}
