package io.tributary.hub.database;

import com.zaxxer.hikari.HikariDataSource;
import io.tributary.hub.HubSettings;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** PostgreSQL: embedded, unless {@code tributary.database.url} names another; always migrated. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    private static final Duration WATCH = Duration.ofSeconds(1);
    private static final Duration LONGEST_WATCH = Duration.ofMinutes(1);

    /** A leader that is silent for longer has died, stands still, or is cut off. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    @Bean
    @Conditional(NoDatabaseUrl.class)
    EmbeddedDatabase embeddedDatabase(HubSettings hub) {
        return EmbeddedDatabase.start(hub.dataDirectory());
    }

    @Bean
    @Conditional(NoDatabaseUrl.class)
    DatabaseWatchdog databaseWatchdog(EmbeddedDatabase database) {
        return new DatabaseWatchdog(database, WATCH, LONGEST_WATCH);
    }

    @Bean
    DatabaseAddress databaseAddress(
            DatabaseSettings settings, ObjectProvider<EmbeddedDatabase> embedded) {
        String url = settings.url();
        return url == null || url.isBlank()
                ? embedded.getObject().address()
                : new DatabaseAddress(url, settings.username(), settings.password());
    }

    @Bean
    WatchedConnections watchedConnections(DatabaseAddress address) {
        return address.watched(SILENCE)::getConnection;
    }

    /** Nobody gets a connection before the schema is there. */
    @Bean
    HikariDataSource dataSource(DatabaseAddress address, DatabaseSettings settings) {
        SchemaMigration.run(address.plain());
        return address.pool(settings);
    }
}
