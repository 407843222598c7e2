package io.tributary.faults.check;

import io.tributary.faults.world.Broker;
import jakarta.jms.BytesMessage;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.QueueBrowser;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Set;
import java.util.TreeSet;

/** All of it, as the broker holds it, whatever the hub says. */
record ParkedAtBroker(Broker broker) implements Parked {

    @Override
    public Set<String> read() throws JMSException {
        Set<String> all = new TreeSet<>();
        try (JMSContext context = broker.connect();
                QueueBrowser browser = context.createBrowser(context.createQueue(Broker.PARKED))) {
            Enumeration<?> messages = browser.getEnumeration();
            while (messages.hasMoreElements()) {
                Message message = (Message) messages.nextElement();
                all.add(Parked.id(message.getJMSMessageID(), body(message)));
            }
        }
        return all;
    }

    private static String body(Message message) throws JMSException {
        if (!(message instanceof BytesMessage bytes)) {
            return "";
        }
        byte[] body = new byte[(int) bytes.getBodyLength()];
        bytes.readBytes(body);
        return new String(body, StandardCharsets.UTF_8);
    }
}
