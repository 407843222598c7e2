package io.tributary.hub;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where admins keep their route files.
 *
 * @param directory a file in it wins over the packaged one of the same name; need not exist
 * @param interval how often it is looked whether files changed, which counts once two looks agree
 */
@ConfigurationProperties("tributary.routes")
record RouteSettings(
        @DefaultValue("./routes") Path directory, @DefaultValue("2s") Duration interval) {}
