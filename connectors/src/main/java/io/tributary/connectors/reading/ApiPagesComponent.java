package io.tributary.connectors.reading;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.annotations.Component;
import org.apache.camel.support.DefaultComponent;

/**
 * Reads what a platform lists, page by page, and keeps in the database where it stands: the last
 * hours again and again, and periods that somebody asks for.
 *
 * <p>Camel's own components call an address; which page comes next, what is accepted already and
 * when to come back is what this adds.
 */
@Component("api-pages")
public final class ApiPagesComponent extends DefaultComponent {

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
            throws Exception {
        ApiPagesEndpoint endpoint = new ApiPagesEndpoint(uri, this, remaining);
        setProperties(endpoint, parameters);
        return endpoint;
    }
}
