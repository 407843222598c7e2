package io.tributary.hub.tracking;

import io.micrometer.core.instrument.MeterRegistry;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;

/**
 * The door of the tracking API. A request is answered with success only once each of its calls is
 * durable. It ends here, as webhooks do: sessions and API keys have no part in it.
 */
final class TrackingFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Acceptance acceptance;
    private final transient TrackingRequests requests;
    private final transient TrackingKeys keys;
    private final transient TrackingOrigins origins;
    private final transient TrackingLimits limits;
    private final transient Clock clock;
    private final transient ApplicationAvailability availability;
    private final transient MeterRegistry meters;

    TrackingFilter(
            Acceptance acceptance,
            TrackingSettings settings,
            Clock clock,
            ApplicationAvailability availability,
            MeterRegistry meters) {
        this.acceptance = acceptance;
        this.requests = new TrackingRequests(settings);
        this.keys = new TrackingKeys(settings);
        this.origins = new TrackingOrigins(settings);
        this.limits = new TrackingLimits(settings);
        this.clock = clock;
        this.availability = availability;
        this.meters = meters;
    }

    @Override
    protected void doFilter(
            HttpServletRequest request, HttpServletResponse response, FilterChain nobody)
            throws IOException {
        if (!origins.pass(request, response)) {
            return;
        }
        TrackingAnswer answer = answer(request);
        answer.send(response);
        meters.counter("tributary.tracking", "status", Integer.toString(answer.status()))
                .increment();
    }

    private TrackingAnswer answer(HttpServletRequest request) throws IOException {
        if (!request.getMethod().equals("POST")) {
            return TrackingAnswer.otherMethod();
        }
        Optional<TrackingCall> call =
                TrackingCall.ofPath(
                        request.getRequestURI().substring(request.getContextPath().length()));
        if (call.isEmpty()) {
            return TrackingAnswer.noCall();
        }
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            return TrackingAnswer.unavailable();
        }
        int wait = limits.take(request);
        return wait > 0 ? TrackingAnswer.tooMany(wait) : take(call.get(), request);
    }

    private TrackingAnswer take(TrackingCall call, HttpServletRequest request) throws IOException {
        try {
            TrackingBody body = requests.read(call, request);
            String basic = TrackingKeys.basic(request);
            Optional<TrackingKeys.Owner> owner =
                    keys.owner(basic == null || basic.isBlank() ? body.writeKey() : basic);
            if (owner.isEmpty()) {
                return TrackingAnswer.unknownKey();
            }
            if (!TrackingOrigins.allows(owner.get().settings(), request)) {
                return TrackingAnswer.otherOrigin();
            }
            int wait = limits.take(request, owner.get(), body.events().size());
            if (wait > 0) {
                return TrackingAnswer.tooMany(wait);
            }
            acceptance.accept(TrackingRequests.events(call, body, owner.get(), clock.instant()));
            return TrackingAnswer.kept();
        } catch (TrackingRejected e) {
            return TrackingAnswer.rejected(e);
        } catch (TransientFailure e) {
            return TrackingAnswer.unavailable();
        }
    }
}
