package io.tributary.connectors.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.PermanentFailure;
import io.tributary.history.failure.TransientFailure;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class RawMailTest {

    private static final byte[] MAIL =
            "From: a@example.com\r\n\r\nHello\r\n".getBytes(StandardCharsets.UTF_8);

    private final RawMail rawMail = new RawMail();
    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    @Test
    void takesTheBytesAndNoHeaderOfTheMail() throws MessagingException {
        exchange.getIn().setBody(mail());
        exchange.getIn().setHeader("CamelHttpUri", "http://attacker.example/");

        rawMail.process(exchange);

        assertThat(exchange.getMessage().getBody()).isEqualTo(MAIL);
        assertThat(exchange.getMessage().getHeaders())
                .containsOnlyKeys(RawMail.CONTENT_TYPE, RawMail.HEADERS);
    }

    @Test
    void failsForAnotherTryWhenTheServerDoesNotGiveTheMail() throws MessagingException {
        exchange.getIn()
                .setBody(
                        new MimeMessage(session(), new ByteArrayInputStream(MAIL)) {
                            @Override
                            public void writeTo(OutputStream out) throws MessagingException {
                                throw new MessagingException("connection lost");
                            }
                        });

        assertThatThrownBy(() -> rawMail.process(exchange)).isInstanceOf(TransientFailure.class);
    }

    @Test
    void tellsTheAuthorOfTheRouteWhenTheBodyIsNoMail() {
        exchange.getIn().setBody("text");

        assertThatThrownBy(() -> rawMail.process(exchange))
                .isInstanceOf(PermanentFailure.class)
                .hasMessageContaining("mapMailMessage=false");
    }

    private static MimeMessage mail() throws MessagingException {
        return new MimeMessage(session(), new ByteArrayInputStream(MAIL));
    }

    private static Session session() {
        return Session.getInstance(new Properties());
    }
}
