package io.tributary.connectors.growingfile;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/**
 * Reads the lines of a file that grows and is rotated, each at least once, whatever is restarted.
 *
 * <p>Camel's own components do not: {@code stream:file} keeps no position over restarts, and {@code
 * file} takes a file as one whole that is done once read.
 */
@Component("growing-file")
public final class GrowingFileComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        GrowingFileEndpoint endpoint = new GrowingFileEndpoint(uri, this);
        endpoint.setDirectory(remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
