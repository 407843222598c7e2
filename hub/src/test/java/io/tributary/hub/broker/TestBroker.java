package io.tributary.hub.broker;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A real embedded broker of its own for a test class. */
public final class TestBroker implements BeforeAllCallback, AfterAllCallback {

    public static final BrokerSettings SETTINGS =
            new BrokerSettings(
                    null,
                    null,
                    null,
                    Duration.ofSeconds(10),
                    DataSize.ofMegabytes(512),
                    DataSize.ofMegabytes(64));

    private static final AtomicInteger IDS = new AtomicInteger(100);

    private final int id = IDS.incrementAndGet();
    private Path directory;
    private EmbeddedBroker broker;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        directory = Files.createTempDirectory("broker");
        broker = new EmbeddedBroker(directory, id, SETTINGS);
        broker.start();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        broker.close();
        FileSystemUtils.deleteRecursively(directory);
    }

    public EmbeddedBroker broker() {
        return broker;
    }

    public ConnectionFactory connections() {
        return BrokerConnections.embedded(id, SETTINGS);
    }

    public IntakeConnections intakeConnections() {
        return IntakeConnections.of(BrokerConnections.embedded(id, SETTINGS));
    }

    /** What a queue holds, left where it is. */
    public List<Message> browse(String queue) {
        try (BrokerLink link = BrokerLink.transacted(connections());
                QueueBrowser browser = link.session().createBrowser(link.queue(queue))) {
            List<Message> messages = new ArrayList<>();
            Enumeration<?> found = browser.getEnumeration();
            while (found.hasMoreElements()) {
                messages.add((Message) found.nextElement());
            }
            return messages;
        } catch (JMSException e) {
            throw new AssertionError("cannot browse " + queue, e);
        }
    }

    /** Takes everything out of a queue. */
    public void drain(String queue) {
        try (BrokerLink link = BrokerLink.transacted(connections());
                var consumer = link.consumer(queue, null)) {
            while (consumer.receiveNoWait() != null) {
                link.session().commit();
            }
        } catch (JMSException e) {
            throw new AssertionError("cannot drain " + queue, e);
        }
    }
}
