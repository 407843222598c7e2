package io.tributary.connectors.asteriskami;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskAmiOptionsTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @ParameterizedTest
    @CsvSource({
        "asterisk-ami:pbx, host and port",
        "asterisk-ami:pbx:x?username=a&password=b, host and port",
    })
    void namesWhatIsWrongWithItsAddress(String uri, String message) {
        assertThatThrownBy(() -> context.getEndpoint(uri))
                .isInstanceOf(ResolveEndpointFailedException.class)
                .hasStackTraceContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "username=a, password",
        "username=a&password=b&reconnectDelay=0, reconnectDelay",
        "username=a&password=b&pingInterval=0, pingInterval",
        "username=a%0D%0AAction: Originate&password=b, one line",
    })
    void namesWhatIsWrongWithItsOptions(String options, String message) {
        assertThatThrownBy(
                        () ->
                                context.getEndpoint("asterisk-ami:pbx:5038?" + options)
                                        .createConsumer(exchange -> {})
                                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
