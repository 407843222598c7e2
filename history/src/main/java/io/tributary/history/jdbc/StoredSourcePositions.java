package io.tributary.history.jdbc;

import io.tributary.history.interaction.NameUuid;
import io.tributary.history.position.SourcePositions;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** In PostgreSQL, a row for each source and reading. */
public final class StoredSourcePositions implements SourcePositions {

    private final Database database;

    private StoredSourcePositions(Database database) {
        this.database = database;
    }

    /**
     * @param source gives connections that commit by themselves
     */
    public static SourcePositions on(DataSource source) {
        return new StoredSourcePositions(new Database(source));
    }

    @Override
    public Optional<String> find(String source, String name) {
        return database.read(
                "read the position of a source",
                () ->
                        database.sql(
                                        """
                                        SELECT position FROM source_position
                                        WHERE source_key = :key AND name = :name
                                        """)
                                .param("key", key(source))
                                .param("name", name)
                                .query(String.class)
                                .optional());
    }

    @Override
    public boolean move(String source, String name, @Nullable String from, String to) {
        if (to.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "a position of "
                            + to.length()
                            + " characters, where at most "
                            + MOST_CHARACTERS
                            + " are kept");
        }
        return database.write(
                "keep the position of a source",
                () -> (from == null ? begin(source, name, to) : goOn(source, name, from, to)) == 1);
    }

    private int begin(String source, String name, String to) {
        return database.sql(
                        """
                        INSERT INTO source_position (source_key, name, source, position, updated_at)
                        VALUES (:key, :name, :source, :to, now())
                        ON CONFLICT (source_key, name) DO NOTHING
                        """)
                .param("key", key(source))
                .param("name", name)
                .param("source", source)
                .param("to", to)
                .update();
    }

    private int goOn(String source, String name, String from, String to) {
        return database.sql(
                        """
                        UPDATE source_position SET position = :to, updated_at = now()
                        WHERE source_key = :key AND name = :name AND position = :from
                        """)
                .param("key", key(source))
                .param("name", name)
                .param("from", from)
                .param("to", to)
                .update();
    }

    private static UUID key(String source) {
        return NameUuid.of("source", source);
    }
}
