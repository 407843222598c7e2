package io.tributary.routes.delivery.sql;

import com.zaxxer.hikari.HikariDataSource;

/**
 * The connections of a target. It has no other constructor: of Hikari's two, Spring takes the one
 * with a configuration, and the pool of the hub's own database for that.
 */
public final class SqlPool extends HikariDataSource {

    /** To be configured before its first connection. */
    public SqlPool() {}
}
