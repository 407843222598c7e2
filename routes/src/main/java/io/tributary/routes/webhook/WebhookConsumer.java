package io.tributary.routes.webhook;

import io.tributary.connectors.webhook.Verdict;
import io.tributary.connectors.webhook.WebhookCheck;
import io.tributary.connectors.webhook.WebhookRequest;
import io.tributary.routes.accept.Kept;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the webhook requests of one source through its route, each on the caller's thread. */
final class WebhookConsumer extends DefaultConsumer implements Suspendable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookConsumer.class);

    private static final long STOP_SECONDS = 30;

    private final WebhookRegistry registry;
    private final WebhookSettings settings;
    private final WebhookCheck check;
    private final WebhookEvent event;
    private final Semaphore slots;

    WebhookConsumer(
            WebhookEndpoint endpoint,
            Processor processor,
            WebhookRegistry registry,
            WebhookSettings settings,
            WebhookCheck check) {
        super(endpoint, processor);
        this.registry = registry;
        this.settings = settings;
        this.check = check;
        this.event = new WebhookEvent(settings);
        this.slots = new Semaphore(settings.concurrency());
    }

    String source() {
        return settings.source();
    }

    /** Whether the platform may call at this path below the source's own. */
    boolean takes(String path) {
        return settings.takes(path);
    }

    /** Never throws. */
    WebhookReply receive(WebhookRequest request) {
        Answers answers = Answers.to(request, settings.answer());
        if (!slots.tryAcquire()) {
            LOG.warn("{}: too many requests at a time; answered 503", source());
            return answers.failed(
                    Failure.unavailable("Too many requests of this source at a time."));
        }
        try {
            // With a slot in hand, so that a stop either waits for this request or is seen by it.
            return isStarted()
                    ? checked(request, answers)
                    : answers.failed(Failure.unavailable("The route of this source does not run."));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("{}: the request could not be worked on; answered 500", source(), e);
            return answers.failed(Failure.error());
        } finally {
            slots.release();
        }
    }

    private WebhookReply checked(WebhookRequest request, Answers answers) {
        Verdict verdict = check.check(request, settings.checkSettings());
        if (verdict instanceof Verdict.Refused refused) {
            LOG.warn("{}: request refused: {}", source(), refused.reason());
            return answers.failed(Failure.notGenuine());
        }
        if (verdict instanceof Verdict.Unreadable unreadable) {
            LOG.warn("{}: request cannot be read: {}", source(), unreadable.reason());
            return answers.failed(Failure.rejected(unreadable.reason()));
        }
        if (verdict instanceof Verdict.Undecided undecided) {
            LOG.warn("{}: request cannot be checked now: {}", source(), undecided.reason());
            return answers.failed(Failure.unavailable("It cannot be checked at the moment."));
        }
        if (verdict instanceof Verdict.Answer answer) {
            return Answers.handshake(answer);
        }
        return routed(
                verdict instanceof Verdict.Opened opened ? request.with(opened.body()) : request,
                answers);
    }

    private WebhookReply routed(WebhookRequest request, Answers answers) {
        Exchange exchange = createExchange(false);
        try {
            event.put(request, exchange.getMessage());
            Kept kept = Kept.watch(exchange);
            process(exchange);
            Exception failure = exchange.getException();
            if (failure != null) {
                return answers.failed(Failure.of(failure));
            }
            return kept.isDurable() ? answers.kept() : answers.failed(notKept());
        } finally {
            releaseExchange(exchange, false);
        }
    }

    private void process(Exchange exchange) {
        try {
            getProcessor().process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
    }

    private Failure notKept() {
        LOG.error(
                "{}: the route ended and hub:accept has kept nothing of the request; answered 500."
                        + " Let every way through the route lead to hub:accept",
                source());
        return Failure.error();
    }

    @Override
    protected void doStart() throws Exception {
        registry.open(this);
        super.doStart();
    }

    @Override
    protected void doResume() throws Exception {
        registry.open(this);
        super.doResume();
    }

    @Override
    protected void doSuspend() throws Exception {
        awaitRequests();
        super.doSuspend();
    }

    @Override
    protected void doStop() throws Exception {
        awaitRequests();
        super.doStop();
    }

    /** Before the steps of the route are stopped, which fail what comes to them then. */
    private void awaitRequests() throws InterruptedException {
        if (slots.tryAcquire(settings.concurrency(), STOP_SECONDS, TimeUnit.SECONDS)) {
            slots.release(settings.concurrency());
        } else {
            LOG.warn("{}: stopped with requests under way, which may be answered 500", source());
        }
    }
}
