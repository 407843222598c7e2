package io.tributary.hub.intake;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.history.failure.TransientFailure;
import io.tributary.history.intake.Acceptance;
import io.tributary.history.intake.RawEvent;
import io.tributary.hub.http.BodyReader;
import io.tributary.hub.http.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The canonical intake: all interactions of a request are durable, or none is taken. */
@Tag(name = "Intake", description = "What the hub is told")
@RestController
class EventsController {

    private final Acceptance acceptance;
    private final IntakeSettings settings;
    private final Clock clock;

    EventsController(Acceptance acceptance, IntakeSettings settings, Clock clock) {
        this.acceptance = acceptance;
        this.settings = settings;
        this.clock = clock;
    }

    @EventsOperation
    @PostMapping("/events")
    ResponseEntity<Object> accept(HttpServletRequest request) throws IOException {
        Optional<EventsFormat> format = EventsFormat.of(request.getContentType());
        if (format.isEmpty()) {
            return unsupported();
        }
        Optional<byte[]> body = BodyReader.read(request, settings.maxBodySize());
        return body.isEmpty()
                ? Problems.tooLarge("A request may bring " + settings.maxBodySize() + ".")
                : accept(format.get(), body.get());
    }

    private ResponseEntity<Object> accept(EventsFormat format, byte[] body) {
        try {
            List<RawEvent> events =
                    CanonicalEvents.raw(
                            EventsReader.read(format, body, settings.maxEvents()), clock.instant());
            acceptance.accept(events);
            return ResponseEntity.accepted().body(Map.of("accepted", events.size()));
        } catch (EventsRejected e) {
            return Problems.answer(rejected(e));
        } catch (TransientFailure e) {
            return Problems.unavailable("Nothing was taken; send the request again.");
        }
    }

    private static ProblemDetail rejected(EventsRejected e) {
        ProblemDetail problem =
                Problems.detail(
                        HttpStatus.BAD_REQUEST,
                        "invalid-request",
                        "Line " + e.line() + ": " + e.getMessage() + ". Nothing was taken.");
        problem.setProperty("line", e.line());
        problem.setProperty("field", e.field());
        return problem;
    }

    private static ResponseEntity<Object> unsupported() {
        return Problems.answer(
                Problems.detail(
                        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                        "unsupported-media-type",
                        "Send application/json, application/x-ndjson,"
                                + " application/cloudevents+json or"
                                + " application/cloudevents-batch+json, in UTF-8."));
    }
}
