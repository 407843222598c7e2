package io.tributary.mappings.xmpp;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class XmppGoldenTest {

    static Stream<String> written() {
        return XmppStanzas.WRITTEN.names();
    }

    @ParameterizedTest
    @MethodSource("written")
    void mapsSamples(String name) {
        XmppStanzas.WRITTEN.check(name, () -> XmppStanzas.map(XmppStanzas.WRITTEN.bytes(name)));
    }
}
