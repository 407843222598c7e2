package io.tributary.hub;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where admins keep their route files.
 *
 * @param directory a file in it wins over the packaged one of the same name; need not exist
 */
@ConfigurationProperties("tributary.routes")
record RouteSettings(@DefaultValue("./routes") Path directory) {}
