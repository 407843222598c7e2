package io.tributary.routes.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.apache.camel.support.ScheduledPollEndpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PollWatchTest {

    private final List<String> told = new ArrayList<>();

    @Test
    void watchesWhatHasAStrategyOfItsOwnAndGoesOnToTellIt(@TempDir Path directory)
            throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.addLifecycleStrategy(PollWatch.everywhere());
            context.getRegistry().bind("own", new Own());
            ScheduledPollEndpoint endpoint =
                    context.getEndpoint(
                            "file:" + directory + "?pollStrategy=#own",
                            ScheduledPollEndpoint.class);
            PollingConsumerPollStrategy strategy = endpoint.getPollStrategy();

            assertThat(strategy.begin(null, endpoint)).isFalse();
            strategy.rollback(null, endpoint, 0, new IllegalStateException());
            assertThat(PollWatch.problemOf(endpoint)).isEqualTo("IllegalStateException");
            strategy.commit(null, endpoint, 1);
            assertThat(PollWatch.problemOf(endpoint)).isNull();
        }
        assertThat(told).containsExactly("begin", "rollback", "commit");
    }

    private final class Own implements PollingConsumerPollStrategy {

        @Override
        public boolean begin(Consumer consumer, Endpoint endpoint) {
            told.add("begin");
            return false;
        }

        @Override
        public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
            told.add("commit");
        }

        @Override
        public boolean rollback(
                Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
            told.add("rollback");
            return false;
        }
    }
}
