package io.tributary.hub.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.hub.http.BodyReader;
import io.tributary.routes.webhook.WebhookDoor;
import io.tributary.routes.webhook.WebhookReply;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/**
 * The door: takes the bytes as they came and answers as the route of the source decides. It ends
 * here: nothing further in, where sessions, credentials and parameters are read, has a part in a
 * webhook, and all of it together costs more than accepting the event.
 */
final class WebhookFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT");

    private final transient WebhookDoor door;
    private final transient WebhookSettings settings;
    private final transient WebhookRequests requests;
    private final transient ApplicationAvailability availability;
    private final transient WebhookMeters meters;

    WebhookFilter(
            WebhookDoor door,
            WebhookSettings settings,
            Clock clock,
            ApplicationAvailability availability,
            MeterRegistry meters) {
        this.door = door;
        this.settings = settings;
        this.requests = new WebhookRequests(settings, clock);
        this.availability = availability;
        this.meters = new WebhookMeters(meters);
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain nobody)
            throws IOException {
        long start = System.nanoTime();
        WebhookReply reply = reply(request);
        WebhookAnswers.send(reply, request, response);
        meters.answered(reply.status(), System.nanoTime() - start);
    }

    private WebhookReply reply(HttpServletRequest request) throws IOException {
        if (!METHODS.contains(request.getMethod())) {
            return WebhookAnswers.notAllowed();
        }
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            // A source whose route is not loaded yet is not an unknown one.
            return WebhookAnswers.notReady();
        }
        Optional<String> source = WebhookRequests.source(request);
        if (source.isEmpty()) {
            return WebhookAnswers.noSource();
        }
        Optional<byte[]> body = BodyReader.read(request, settings.maxBodySize());
        return body.isEmpty()
                ? WebhookAnswers.tooLarge(settings.maxBodySize())
                : door.receive(source.get(), requests.request(request, body.get()));
    }
}
