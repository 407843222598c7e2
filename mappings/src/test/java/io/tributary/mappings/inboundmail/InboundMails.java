package io.tributary.mappings.inboundmail;

import io.tributary.history.intake.RawEvent;
import io.tributary.history.interaction.Interaction;
import io.tributary.mappings.Mapping;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What services hand on, and what it is mapped to. */
final class InboundMails {

    private static final Map<String, Mapping> SERVICES =
            Map.of(
                    "example", new SendGridMapping(),
                    "sendgrid", new SendGridMapping(),
                    "mailgun", new MailgunMapping(),
                    "postmark", new PostmarkMapping(),
                    "ses", new SesMapping());

    private InboundMails() {}

    /**
     * @param name begins with that of the service
     */
    static List<Interaction> map(String name, byte[] body) {
        Mapping mapping = SERVICES.get(name.split("-", 2)[0]);
        return mapping.map(
                new RawEvent(
                        "mail/eu",
                        "sha256:0",
                        mapping.name(),
                        Instant.parse("2026-11-20T10:10:00Z"),
                        null,
                        Map.of("own", "@shop.example"),
                        Map.of(),
                        body));
    }
}
