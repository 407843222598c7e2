package io.tributary.hub.webhooks;

import io.swagger.v3.oas.annotations.tags.Tag;
import io.tributary.hub.http.BodyReader;
import io.tributary.hub.http.Problems;
import io.tributary.routes.webhook.WebhookDoor;
import io.tributary.routes.webhook.WebhookReply;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;

/** The door: takes the bytes as they came and answers as the route of the source decides. */
@Tag(name = "Intake")
@RestController
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookController {

    private final WebhookDoor door;
    private final WebhookSettings settings;
    private final WebhookRequests requests;
    private final ApplicationAvailability availability;

    WebhookController(
            WebhookDoor door,
            WebhookSettings settings,
            Clock clock,
            ApplicationAvailability availability) {
        this.door = door;
        this.settings = settings;
        this.requests = new WebhookRequests(settings, clock);
        this.availability = availability;
    }

    @WebhookOperation
    @RequestMapping(
            path = "/webhooks/**",
            method = {RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT})
    ResponseEntity<?> receive(HttpServletRequest request) throws IOException {
        if (request.getMethod().equals("HEAD")) {
            // Spring sends HEAD where GET goes; to a route it would be an event.
            return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
                    .header(HttpHeaders.ALLOW, "GET, POST, PUT")
                    .build();
        }
        if (availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC) {
            // A source whose route is not loaded yet is not an unknown one.
            return Problems.unavailable("The hub is starting or stopping; send again.");
        }
        Optional<String> source = WebhookRequests.source(request);
        if (source.isEmpty()) {
            return Problems.answer(
                    Problems.detail(
                            HttpStatus.NOT_FOUND, "not-found", "No source has this address."));
        }
        Optional<byte[]> body = BodyReader.read(request, settings.maxBodySize());
        return body.isEmpty()
                ? Problems.tooLarge("A webhook may bring " + settings.maxBodySize() + ".")
                : answer(door.receive(source.get(), requests.request(request, body.get())));
    }

    private static ResponseEntity<byte[]> answer(WebhookReply reply) {
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(reply.status());
        reply.headers().forEach(answer::header);
        if (!reply.contentType().isEmpty()) {
            answer.header(HttpHeaders.CONTENT_TYPE, reply.contentType());
        }
        return answer.body(reply.body());
    }
}
