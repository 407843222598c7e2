package io.tributary.routes.delivery;

import io.tributary.history.delivery.CustomerDelivery;
import io.tributary.history.delivery.DeliveryResult;
import io.tributary.history.delivery.Outbox;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.failure.TributaryException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.support.CamelContextHelper;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.util.ObjectHelper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the workers of a target, each of which hands one customer at a time to the route. */
final class DeliverConsumer extends DefaultConsumer {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverConsumer.class);
    private static final long STOP_SECONDS = 30;

    private final DeliverEndpoint endpoint;
    private final DeliveryTarget target;
    private @Nullable ExecutorService workers;
    private CountDownLatch stopped = new CountDownLatch(1);

    DeliverConsumer(DeliverEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.target = bean(DeliveryTargets.class).target(endpoint.settings().target());
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        stopped = new CountDownLatch(1);
        int count = endpoint.settings().workers();
        ExecutorService pool =
                endpoint.getCamelContext()
                        .getExecutorServiceManager()
                        .newFixedThreadPool(this, "deliver-" + target.name(), count);
        workers = pool;
        for (int i = 0; i < count; i++) {
            pool.execute(worker());
        }
        target.consumerStarted();
    }

    @Override
    protected void doStop() throws Exception {
        ExecutorService pool = workers;
        if (pool != null) {
            target.consumerStopped();
            stopped.countDown();
            pool.shutdown();
            if (!pool.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
            workers = null;
        }
        super.doStop();
    }

    private DeliveryWorker worker() {
        return new DeliveryWorker(
                target,
                bean(DeliveryQueue.class),
                bean(Outbox.class),
                new DeliveryJudge(target, InstantSource.system(), new Random()),
                this::route,
                stopped);
    }

    private List<DeliveryResult> route(CustomerDelivery work) {
        Exchange exchange = createExchange(false);
        try {
            exchange.getIn().setBody(work);
            getProcessor().process(exchange);
            DeliveryQuota quota = exchange.getProperty(DeliveryQuota.PROPERTY, DeliveryQuota.class);
            if (quota != null) {
                target.told(quota);
            }
            Throwable failure = exchange.getException();
            if (failure != null) {
                throw understood(failure);
            }
            return results(exchange);
        } catch (TributaryException e) {
            throw e;
        } catch (Exception e) {
            throw understood(e);
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private List<DeliveryResult> results(Exchange exchange) {
        List<DeliveryResult> results = new ArrayList<>();
        if (exchange.getMessage().getBody() instanceof List<?> body) {
            for (Object element : body) {
                if (element instanceof DeliveryResult result) {
                    results.add(result);
                }
            }
            if (results.size() == body.size()) {
                return results;
            }
        }
        throw new TransientFailure(
                "route "
                        + getRouteId()
                        + " must end with a list of DeliveryResult in the body; mend the route",
                null);
    }

    /** A failure that nobody foresaw may pass; the ceiling of attempts ends it if it does not. */
    private TributaryException understood(Throwable failure) {
        TributaryException known = ObjectHelper.getException(TributaryException.class, failure);
        if (known != null) {
            return known;
        }
        LOG.warn("Route {} failed in an unforeseen way", getRouteId(), failure);
        return new TransientFailure(
                "route " + getRouteId() + " failed: " + failure.getClass().getSimpleName(), null);
    }

    private <T> T bean(Class<T> type) {
        CamelContext context = endpoint.getCamelContext();
        T bean = CamelContextHelper.findSingleByType(context, type);
        if (bean == null) {
            throw new IllegalStateException(
                    "hub:deliver needs one bean of type " + type.getName() + " in the registry");
        }
        return bean;
    }
}
