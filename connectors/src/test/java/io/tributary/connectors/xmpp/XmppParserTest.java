package io.tributary.connectors.xmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jivesoftware.smack.packet.Message;
import org.jivesoftware.smack.util.PacketParserUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser that Smack finds here reads streams of strangers. */
class XmppParserTest {

    private static final String MESSAGE =
            "<message xmlns='jabber:client' from='ana@example.org'><body>%s</body></message>";

    @BeforeAll
    static void useParsers() {
        StanzaParsers.use();
    }

    @Test
    void writesWhatItDoesNotKnowAsItCame() throws Exception {
        String stanza =
                "<message xmlns='jabber:client' from='ana@example.org'><body>Hello</body>"
                        + "<seen xmlns='urn:example:0' by='luis'><at>noon</at></seen></message>";

        String written = read(stanza).toXML().toString();

        assertThat(written).contains("<seen xmlns='urn:example:0' by='luis'><at>noon</at></seen>");
        assertThat(read(written).toXML().toString()).isEqualTo(written);
    }

    @Test
    void readsNoFileThatAnEntityNames(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "s3cret");
        String stanza =
                "<!DOCTYPE message [<!ENTITY e SYSTEM '%s'>]>".formatted(secret.toUri())
                        + MESSAGE.formatted("&e;");

        assertThatThrownBy(() -> read(stanza)).hasMessageNotContaining("s3cret");
    }

    @Test
    void expandsNoEntityOfTheStanza() {
        String stanza = "<!DOCTYPE message [<!ENTITY e 'ha'>]>" + MESSAGE.formatted("&e;&e;");

        assertThatThrownBy(() -> read(stanza)).isInstanceOf(Exception.class);
    }

    @Test
    void readsPlainStanza() throws Exception {
        assertThat(read(MESSAGE.formatted("Hello &amp; good-bye")).getBody())
                .isEqualTo("Hello & good-bye");
    }

    private static Message read(String stanza) throws Exception {
        return PacketParserUtils.parseStanza(stanza);
    }
}
