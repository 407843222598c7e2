package io.tributary.connectors.reading;

import io.tributary.history.position.SourceBackfills;
import io.tributary.history.position.SourcePositions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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
import org.apache.camel.util.TimeUtils;
import org.jspecify.annotations.Nullable;

/**
 * Pages of what a platform lists, each as an {@link ApiPage}; the next one only once the exchange
 * of the one before succeeded. {@code delay} is the time between two calls of the API.
 *
 * <p>Needs one {@link SourcePositions} and one {@link SourceBackfills} in the registry. One hub of
 * all that run is to poll at a time, which {@code master:} sees to; two at a time lose nothing.
 */
@UriEndpoint(
        firstVersion = "0.1.0",
        scheme = "api-pages",
        title = "API Pages",
        syntax = "api-pages:source",
        consumerOnly = true,
        category = {Category.API})
public final class ApiPagesEndpoint extends ScheduledPollEndpoint {

    @UriPath(description = "The source that the items are of, for example shopify/main")
    @Metadata(required = true)
    private final String source;

    @UriParam(description = "Knows how the platform lists")
    @Metadata(required = true)
    private @Nullable ApiReader reader;

    @UriParam(description = "Address of the API")
    @Metadata(required = true)
    private @Nullable String address;

    @UriParam(description = "User of the credentials, where they have one")
    private String user = "";

    @UriParam(description = "Secret of the credentials", label = "security")
    @Metadata(required = true, secret = true)
    private @Nullable String accessToken;

    @UriParam(description = "What to read of the account, where that must be told")
    private String scope = "";

    @UriParam(description = "How often to read the last hours again", defaultValue = "15m")
    private String every = "15m";

    @UriParam(description = "How far back to read each time", defaultValue = "26h")
    private String window = "26h";

    ApiPagesEndpoint(String uri, ApiPagesComponent component, String source) {
        super(uri, component);
        this.source = source;
        setBackoffErrorThreshold(1);
        setBackoffMultiplier(1);
    }

    @Override
    public Producer createProducer() {
        throw new UnsupportedOperationException("api-pages only reads: use it in 'from'");
    }

    @Override
    public Consumer createConsumer(Processor processor) throws Exception {
        ApiPagesConsumer consumer = new ApiPagesConsumer(this, processor);
        configureConsumer(consumer);
        return consumer;
    }

    /** Where the reading of a period begins, as a backfill keeps it. */
    public static String beginning(Instant from) {
        return Place.beginning(from).text();
    }

    /** The source that is read. */
    public String source() {
        return source;
    }

    ApiAccess access() {
        return new ApiAccess(
                URI.create(given("address", address)),
                user,
                given("accessToken", accessToken),
                scope);
    }

    ApiReader reader() {
        if (reader == null) {
            throw missing("reader");
        }
        return reader;
    }

    Reconciliation reconciliation(InstantSource clock) {
        return new Reconciliation(
                bean(SourcePositions.class),
                source,
                time("every", every),
                time("window", window),
                clock);
    }

    SourceBackfills backfills() {
        return bean(SourceBackfills.class);
    }

    private <T> T bean(Class<T> type) {
        T bean = CamelContextHelper.findSingleByType(getCamelContext(), type);
        if (bean == null) {
            throw new IllegalStateException(
                    "api-pages needs exactly one bean of type "
                            + type.getName()
                            + " in the registry");
        }
        return bean;
    }

    private static Duration time(String option, String value) {
        Duration time = TimeUtils.toDuration(value);
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(
                    "api-pages: the option '" + option + "' must be a time such as 15m");
        }
        return time;
    }

    private static String given(String option, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw missing(option);
        }
        return value;
    }

    private static IllegalArgumentException missing(String option) {
        return new IllegalArgumentException("api-pages: the option '" + option + "' is missing");
    }

    public void setReader(ApiReader reader) {
        this.reader = reader;
    }

    public void setAddress(String address) {
        this.address = address;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public void setAccessToken(String accessToken) {
        this.accessToken = accessToken;
    }

    public void setScope(String scope) {
        this.scope = scope;
    }

    public void setEvery(String every) {
        this.every = every;
    }

    public void setWindow(String window) {
        this.window = window;
    }
}
