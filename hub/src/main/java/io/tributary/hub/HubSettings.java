package io.tributary.hub;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What concerns the hub as a whole.
 *
 * @param dataDirectory where the embedded database, the embedded broker and generated secrets live;
 *     made if absent
 */
@ConfigurationProperties("tributary")
public record HubSettings(@DefaultValue("./data") Path dataDirectory) {

    public HubSettings {
        dataDirectory = dataDirectory.toAbsolutePath().normalize();
    }
}
