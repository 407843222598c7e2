package io.tributary.hub;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The hub with embedded PostgreSQL and Artemis, started once for all tests that ask for it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = TributaryHub.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "tributary.data-directory=target/hub-it/${random.uuid}",
            "tributary.security.api-keys-file=target/test-classes/api-keys",
            "tributary.security.issuer=http://localhost:28790/hub",
            "tributary.security.audience=tributary",
            "tributary.routes.directory=target/route-files-it",
            "tributary.routes.interval=200ms",
            "tributary.webhooks.public-url=https://hub.example.com",
            "tributary.webhooks.max-body-size=1MB",
            "tributary.intake.max-body-size=1MB",
            "tributary.tracking.address-rate=1000",
            "tributary.tracking.burst-seconds=1",
            "tributary.tracking.sources[web/main].write-keys=web-write-key,old-web-key",
            "tributary.tracking.sources[web/main].origins=https://www.example.com",
            "tributary.tracking.sources[web/main].region=ES",
            "tributary.tracking.sources[web/main].events[Store.Finder_Used]=search/web",
            "tributary.tracking.sources[app/main].write-keys=app-write-key",
            "tributary.tracking.sources[app/main].channel=app"
        })
@AutoConfigureObservability(tracing = false)
@Import(HubParts.class)
@ActiveProfiles("it")
public @interface RunningHub {}
