package io.tributary.benchmark.stored;

import io.tributary.benchmark.measure.Cluster;
import java.io.IOException;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongUnaryOperator;

/** Databases with histories of several sizes, each made once. */
public final class StoredHistories {

    /** Makes the tables of a history in an empty database. */
    public interface Schema {
        void make(String database) throws IOException, InterruptedException;
    }

    private static final String MODEL = "hub-model";

    private final Cluster cluster;
    private final Schema schema;
    private final int customers;
    private final LongUnaryOperator giant;
    private final PrintStream out;
    private final Set<String> made = new HashSet<>();

    /**
     * @param customers who wrote
     * @param giant how many of so many interactions are those of the customer who has most
     */
    public StoredHistories(
            Cluster cluster,
            Schema schema,
            int customers,
            LongUnaryOperator giant,
            PrintStream out) {
        this.cluster = cluster;
        this.schema = schema;
        this.customers = customers;
        this.giant = giant;
        this.out = out;
    }

    /** The name of a database with an empty history. */
    public String empty() throws IOException, InterruptedException {
        return of(0);
    }

    /** The name of a database with a history of so many interactions. */
    public String of(long interactions) throws IOException, InterruptedException {
        String name = "hub-on-" + interactions;
        if (made.add(name)) {
            if (made.add(MODEL)) {
                schema.make(MODEL);
            }
            cluster.copy(MODEL, name);
            long began = System.nanoTime();
            new Fill(cluster, name).fill(interactions, customers, giant.applyAsLong(interactions));
            out.printf(
                    "%s: %,d interactions stored in %,.0f s, %,d MB%n",
                    name,
                    interactions,
                    (System.nanoTime() - began) / 1e9,
                    cluster.number(name, "SELECT pg_database_size(current_database()) >> 20"));
        }
        return name;
    }
}
