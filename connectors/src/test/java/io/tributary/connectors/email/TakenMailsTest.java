package io.tributary.connectors.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tributary.history.failure.TransientFailure;
import io.tributary.history.position.SourcePositions;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TakenMailsTest {

    private final Map<String, String> kept = new HashMap<>();
    private boolean away;

    @Test
    void nextHubKnowsWhatOneHasTaken() {
        TakenMails one = hub(false);
        assertThat(one.add("uidl-1")).isTrue();
        assertThat(one.add("uidl-1")).as("not taken yet").isTrue();

        one.confirm("uidl-1");

        assertThat(one.add("uidl-1")).isFalse();
        assertThat(hub(false).add("uidl-1")).isFalse();
        assertThat(hub(false).add("uidl-2")).isTrue();
    }

    @Test
    void keepsWhatTwoHubsTakeAtTheSameTime() {
        TakenMails one = hub(false);
        TakenMails other = hub(false);
        for (int mail = 0; mail < 1000; mail++) {
            (mail % 2 == 0 ? one : other).confirm("uidl-" + mail);
        }

        TakenMails next = hub(false);
        assertThat(IntStream.range(0, 1000).noneMatch(each -> next.add("uidl-" + each))).isTrue();
    }

    @Test
    void forgetsTheOldestWhenItIsFull() {
        SourcePositions positions = positions();
        TakenBucket bucket = new TakenBucket(positions, "pop3/main", "bucket");
        for (int mail = 0; mail < 1000; mail++) {
            bucket.put("%012d".formatted(mail));
        }

        assertThat(bucket.contains("%012d".formatted(999))).isTrue();
        assertThat(bucket.contains("%012d".formatted(334))).isTrue();
        assertThat(bucket.contains("%012d".formatted(333))).isFalse();
        assertThat(kept.get("bucket")).hasSizeLessThanOrEqualTo(SourcePositions.MOST_CHARACTERS);
    }

    @Test
    void knowsWhatIsTakenAlsoWhereItCannotBeKept() {
        TakenMails hub = hub(false);
        hub.add("uidl-1");
        away = true;

        assertThatThrownBy(() -> hub.confirm("uidl-1")).isInstanceOf(TransientFailure.class);
        assertThat(hub.add("uidl-1")).isFalse();
    }

    @Test
    void keepsNothingOfWhatIsDeleted() {
        TakenMails hub = hub(true);
        hub.confirm("uidl-1");

        assertThat(hub.add("uidl-1")).isTrue();
        assertThat(kept).isEmpty();
    }

    private TakenMails hub(boolean delete) {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("positions", SourcePositions.class, positions());
        TakenMails mails = new TakenMails();
        mails.setCamelContext(context);
        mails.setSource("pop3/main");
        mails.setDelete(delete);
        return mails;
    }

    private SourcePositions positions() {
        return new SourcePositions() {
            @Override
            public Optional<String> find(String source, String name) {
                return Optional.ofNullable(kept.get(name));
            }

            @Override
            public boolean move(String source, String name, @Nullable String from, String to) {
                if (away) {
                    throw new TransientFailure("the database is away", null);
                }
                boolean stands = Objects.equals(kept.get(name), from);
                if (stands) {
                    kept.put(name, to);
                }
                return stands;
            }
        };
    }
}
