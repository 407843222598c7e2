package io.tributary.connectors.asteriskari;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AsteriskAriOptionsTest {

    private final DefaultCamelContext context = new DefaultCamelContext();

    @ParameterizedTest
    @CsvSource({
        "asterisk-ari:pbx, host and port",
        "asterisk-ari:pbx:x?username=a&password=b, host and port",
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
        "username=a&password=b&app=, app",
    })
    void namesWhatIsWrongWithItsOptions(String options, String message) {
        assertThatThrownBy(
                        () ->
                                context.getEndpoint("asterisk-ari:pbx:8089?" + options)
                                        .createConsumer(exchange -> {})
                                        .start())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void showsThePasswordNowhere() {
        AriAddress address = new AriAddress("pbx", 8089, true, "a b", true, "hub", "s3cret", 1, 1);
        assertThat(address.toString() + address.events())
                .isEqualTo("hub@pbx:8089/a bwss://pbx:8089/ari/events?app=a+b&subscribeAll=true")
                .doesNotContain("s3cret");
    }
}
