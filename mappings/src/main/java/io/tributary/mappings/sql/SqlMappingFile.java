package io.tributary.mappings.sql;

import io.tributary.mappings.declarative.Entry;
import io.tributary.mappings.declarative.MappingFile;
import io.tributary.mappings.declarative.MappingFileRejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which tables and columns hold the history.
 *
 * @param matters null if there is no table for them
 * @param keepsWithdrawn whether the row of a withdrawn interaction is written like others, rather
 *     than deleted
 * @param upserts whether statements say {@code ON CONFLICT}, as PostgreSQL and SQLite have it; else
 *     rows are updated, and inserted where there are none, which every database knows
 */
public record SqlMappingFile(
        SqlTable customers,
        SqlTable interactions,
        @Nullable SqlTable matters,
        boolean keepsWithdrawn,
        boolean upserts) {

    /** The file that is packaged: the tables of {@code deploy/sql/history.sql}. */
    public static SqlMappingFile packaged() {
        try (InputStream file = SqlMappingFile.class.getResourceAsStream("sql.yaml")) {
            return parse(Objects.requireNonNull(file, "sql.yaml").readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws MappingFileRejected if the file is not valid; says where and why
     */
    public static SqlMappingFile parse(byte[] yaml) {
        Entry file = MappingFile.read(yaml);
        file.requireOnly(List.of("customers", "interactions", "matters", "withdrawn", "write"));
        return new SqlMappingFile(
                SqlTable.of(file.required("customers"), true),
                SqlTable.of(file.required("interactions"), false),
                file.child("matters").map(entry -> SqlTable.of(entry, false)).orElse(null),
                choice(file, "withdrawn", "delete", "keep").equals("keep"),
                choice(file, "write", "upsert", "update-insert").equals("upsert"));
    }

    private static String choice(Entry file, String name, String first, String second) {
        Entry entry = file.child(name).orElse(null);
        if (entry == null) {
            return first;
        }
        if (!List.of(first, second).contains(entry.text())) {
            throw entry.wrong("must be '" + first + "' or '" + second + "'");
        }
        return entry.text();
    }
}
