package io.tributary.faults.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProxyTest {

    private ServerSocket server;
    private Proxy proxy;
    private Socket client;
    private Socket served;

    @BeforeEach
    void connects() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        proxy = Proxy.to(server.getLocalPort());
        client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        served = server.accept();
    }

    @AfterEach
    void closes() throws IOException {
        client.close();
        served.close();
        proxy.close();
        server.close();
    }

    @Test
    void passesBothWays() throws IOException {
        client.getOutputStream().write(1);
        assertThat(served.getInputStream().read()).isEqualTo(1);
        served.getOutputStream().write(2);
        assertThat(client.getInputStream().read()).isEqualTo(2);
    }

    @Test
    void holdsWhatIsSentIntoAHoleAndPassesItOnceMended() throws IOException {
        proxy.hole();
        client.getOutputStream().write(1);
        served.setSoTimeout(300);
        assertThatThrownBy(() -> served.getInputStream().read())
                .isInstanceOf(SocketTimeoutException.class);

        proxy.mend();
        served.setSoTimeout(10_000);
        assertThat(served.getInputStream().read()).isEqualTo(1);
    }

    @Test
    void isLateByWhatItIsTold() throws IOException {
        proxy.slow(Duration.ofMillis(200));
        long began = System.nanoTime();
        client.getOutputStream().write(1);
        assertThat(served.getInputStream().read()).isEqualTo(1);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void resetsWhatIsOpenAndWhatIsOpenedUntilMended() throws IOException {
        proxy.cut();
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(IOException.class);
        try (Socket next = new Socket(InetAddress.getLoopbackAddress(), proxy.port())) {
            assertThatThrownBy(() -> next.getInputStream().read()).isInstanceOf(IOException.class);
        }

        proxy.mend();
        try (Socket again = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
                Socket other = server.accept()) {
            again.getOutputStream().write(3);
            assertThat(other.getInputStream().read()).isEqualTo(3);
        }
    }
}
