package io.tributary.hub.mappings;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where admins keep their mappings.
 *
 * @param directory of files {@code *.mapping.yaml}; need not exist
 * @param interval how often it is looked whether they changed
 */
@ConfigurationProperties("tributary.mappings")
record MappingSettings(
        @DefaultValue("./mappings") Path directory, @DefaultValue("2s") Duration interval) {}
