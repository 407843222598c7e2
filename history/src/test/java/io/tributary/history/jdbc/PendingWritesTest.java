package io.tributary.history.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writes that wait until somebody reads their table. */
class PendingWritesTest {

    private static final DataSource SOURCE = TestDatabase.create();

    private final CountingDataSource counting = new CountingDataSource(SOURCE);
    private final Database database = new Database(counting);

    @BeforeEach
    void makeTables() {
        database.sql(
                        """
                        DROP TABLE IF EXISTS one, one_more, other;
                        CREATE TABLE one (a int PRIMARY KEY, b text);
                        CREATE TABLE one_more (a int PRIMARY KEY);
                        CREATE TABLE other (a int PRIMARY KEY, b text)
                        """)
                .update();
        counting.reset();
    }

    @Test
    void goTogetherAtTheEnd() {
        database.write(
                "write",
                () -> {
                    insert("one", 1, "a::text");
                    insert("other", 2, "b");
                    return true;
                });

        assertThat(counting.statements()).isEqualTo(1);
        assertThat(rows("one")).containsExactly("a::text");
        assertThat(rows("other")).containsExactly("b");
    }

    @Test
    void areThereForWhoeverReadsOneOfTheirTables() {
        database.write(
                "write",
                () -> {
                    insert("one", 1, "a");
                    insert("other", 2, "b");
                    assertThat(count("one_more")).isZero();
                    assertThat(counting.statements()).isEqualTo(1);
                    assertThat(count("other")).isEqualTo(1);
                    assertThat(counting.statements()).isEqualTo(3);
                    return true;
                });

        assertThat(counting.statements()).isEqualTo(3);
    }

    @Test
    void seeThoseOfTheSameTableBefore() {
        database.write(
                "write",
                () -> {
                    insert("one", 1, "a");
                    database.later("one", "UPDATE one SET b = :b WHERE b = :before")
                            .param("b", "c")
                            .param("before", "a")
                            .update();
                    database.later("other", "INSERT INTO other SELECT a, b FROM one").update();
                    return true;
                });

        assertThat(rows("one")).containsExactly("c");
        assertThat(rows("other")).containsExactly("c");
    }

    @Test
    void failTheTransactionThatTheyAreOf() {
        assertThatThrownBy(
                        () ->
                                database.write(
                                        "write",
                                        () -> {
                                            insert("one", 1, "a");
                                            insert("one", 1, "again");
                                            return true;
                                        }))
                .hasMessageContaining("write");

        assertThat(rows("one")).isEmpty();
        database.write("write", () -> count("one"));
    }

    private void insert(String table, int a, String b) {
        database.later(table, "INSERT INTO " + table + " VALUES (:a, CAST(:b AS text))")
                .param("a", a)
                .param("b", b)
                .update();
    }

    private long count(String table) {
        return database.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    private List<String> rows(String table) {
        return database.sql("SELECT b FROM " + table).query(String.class).list();
    }
}
