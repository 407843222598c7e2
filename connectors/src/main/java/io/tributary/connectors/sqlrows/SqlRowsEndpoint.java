package io.tributary.connectors.sqlrows;

import io.tributary.history.position.SourcePositions;
import javax.sql.DataSource;
import org.apache.camel.Category;
import org.apache.camel.Consumer;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriEndpoint;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriPath;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.jspecify.annotations.Nullable;

/** Rows of a table. Needs one {@link SourcePositions} in the registry. */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "sql-rows",
        title = "SQL Rows",
        syntax = "sql-rows:source",
        consumerOnly = true,
        category = {Category.DATABASE})
public final class SqlRowsEndpoint extends ScheduledPollEndpoint {

    private static final int POLLS_SKIPPED_AFTER_FAILURE = 5;

    @UriPath(description = "The source whose position is kept")
    @Metadata(required = true)
    private @Nullable String source;

    @UriParam(description = "The database")
    @Metadata(required = true)
    private @Nullable DataSource dataSource;

    @UriParam(description = "Table or view, or a query in brackets with a name behind")
    @Metadata(required = true)
    private @Nullable String table;

    @UriParam(description = "Column that grows with the rows: numbers, times or texts")
    @Metadata(required = true)
    private @Nullable String column;

    @UriParam(description = "Columns of a line of CSV, in order; without them a row is JSON")
    private String columns = "";

    @UriParam(
            description =
                    "How far behind the position each look begins, for rows that are committed"
                            + " late: seconds of times, units of numbers",
            defaultValue = "0")
    private long overlap;

    @UriParam(
            description = "What to read when there is no position yet",
            defaultValue = "all",
            enums = "all,end")
    private String start = "all";

    @UriParam(description = "Rows to read at a time", defaultValue = "1000")
    private int maxRows = 1000;

    @UriParam(description = "Seconds that a statement may take", defaultValue = "60")
    private int queryTimeout = 60;

    SqlRowsEndpoint(String uri, SqlRowsComponent component) {
        super(uri, component);
        setBackoffErrorThreshold(1);
        setBackoffMultiplier(POLLS_SKIPPED_AFTER_FAILURE);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("sql-rows only reads: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        SourcePositions positions =
                CamelContextHelper.findSingleByType(getCamelContext(), SourcePositions.class);
        SqlRowsConsumer consumer =
                new SqlRowsConsumer(
                        this,
                        processor,
                        given("positions in the registry", positions),
                        new Table(
                                given("dataSource", dataSource),
                                given("table", table),
                                given("column", column),
                                RowFormat.of(columns),
                                maxRows,
                                queryTimeout));
        configureConsumer(consumer);
        return consumer;
    }

    private static <T> T given(String option, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("sql-rows: the option '" + option + "' is missing");
        }
        return value;
    }

    /** Names the position. */
    String positionName() {
        return given("table", table) + "." + given("column", column);
    }

    public String getSource() {
        return given("source", source);
    }

    public void setSource(String source) {
        this.source = source;
    }

    public @Nullable DataSource getDataSource() {
        return dataSource;
    }

    public void setDataSource(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    public @Nullable String getTable() {
        return table;
    }

    public void setTable(String table) {
        this.table = table;
    }

    public @Nullable String getColumn() {
        return column;
    }

    public void setColumn(String column) {
        this.column = column;
    }

    public String getColumns() {
        return columns;
    }

    public void setColumns(String columns) {
        this.columns = columns;
    }

    public long getOverlap() {
        return overlap;
    }

    public void setOverlap(long overlap) {
        this.overlap = overlap;
    }

    public String getStart() {
        return start;
    }

    public void setStart(String start) {
        this.start = start;
    }

    public int getMaxRows() {
        return maxRows;
    }

    public void setMaxRows(int maxRows) {
        this.maxRows = maxRows;
    }

    public int getQueryTimeout() {
        return queryTimeout;
    }

    public void setQueryTimeout(int queryTimeout) {
        this.queryTimeout = queryTimeout;
    }
}
