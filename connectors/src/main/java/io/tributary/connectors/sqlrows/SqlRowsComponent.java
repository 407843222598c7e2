package io.tributary.connectors.sqlrows;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/**
 * Reads the rows of a table of another system as they are added, by a column that grows, each at
 * least once, whatever is restarted and whatever is committed late.
 *
 * <p>Camel's own {@code sql} keeps no position: it wants to write to the other system's table, or
 * to read it all each time.
 */
@Component("sql-rows")
public final class SqlRowsComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        SqlRowsEndpoint endpoint = new SqlRowsEndpoint(uri, this);
        endpoint.setSource(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
