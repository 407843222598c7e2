package io.tributary.hub;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the rules of identity and of matters are.
 *
 * @param file a YAML file like the packaged {@code rules.yaml}, which it replaces whole; null for
 *     the packaged one
 */
@ConfigurationProperties("tributary.rules")
record RuleSettings(@Nullable Path file) {}
