package io.tributary.routes.component;

import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.camel.spi.EndpointUriFactory;
import org.apache.camel.support.component.EndpointUriFactorySupport;

/** Tells the YAML DSL which options are secrets, so that any character may stand in them. */
public final class HubEndpointUriFactory extends EndpointUriFactorySupport
        implements EndpointUriFactory {

    static final Set<String> SECRETS = Set.of("secret", "verifyToken");

    /** In which any character may stand: secrets, and what is written in a language of its own. */
    private static final Set<String> AS_WRITTEN = Set.of("answer", "secret", "verifyToken");

    private static final Set<String> NAMES =
            Set.of(
                    "path",
                    "source",
                    "check",
                    "secret",
                    "verifyToken",
                    "eventIdHeader",
                    "headers",
                    "below",
                    "answer",
                    "answerFormat",
                    "answerType",
                    "concurrency",
                    "mapping",
                    "target",
                    "workers",
                    "region",
                    "zone");

    @Override
    public boolean isEnabled(String scheme) {
        return "hub".equals(scheme);
    }

    @Override
    public String buildUri(String scheme, Map<String, Object> properties, boolean encode)
            throws URISyntaxException {
        String syntax = scheme + ":path";
        Map<String, Object> rest = new HashMap<>(properties);
        String uri = buildPathParameter(syntax, syntax, "path", null, true, rest);
        return buildQueryParameters(uri, rest, encode);
    }

    @Override
    public Set<String> propertyNames() {
        return NAMES;
    }

    /** What the DSL takes as it is written. */
    @Override
    public Set<String> secretPropertyNames() {
        return AS_WRITTEN;
    }

    @Override
    public Map<String, String> multiValuePrefixes() {
        return Map.of("check.", "check.", "setting.", "setting.");
    }

    @Override
    public boolean isLenientProperties() {
        return false;
    }
}
