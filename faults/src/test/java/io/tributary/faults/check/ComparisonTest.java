package io.tributary.faults.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.tributary.faults.load.Ledger;
import io.tributary.faults.load.Ledgers;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the suite says of a history that is not as it should be. */
class ComparisonTest {

    @TempDir Path directory;

    private Comparison comparison;

    @BeforeEach
    void sends() throws Exception {
        try (Ledger ledger = Ledgers.of(directory, "one 0 answered", "two 0", "two 1 answered")) {
            comparison = new Comparison(ledger);
        }
    }

    @Test
    void findsNothingWrongWithWhatWasSent() {
        comparison.stored("one", Ledger.text("one", 0), false);
        comparison.stored("two", Ledger.text("two", 1), false);
        comparison.told("two", 2);

        assertThat(verdict().good()).isTrue();
        assertThat(verdict().stored()).isEqualTo(2);
    }

    @Test
    void countsWhatIsNotThere() {
        comparison.stored("two", Ledger.text("two", 1), false);

        assertThat(verdict().lost()).isEqualTo(1);
        assertThat(verdict().good()).isFalse();
    }

    @Test
    void countsAnOlderRevisionThanTheLastAnswered() {
        comparison.stored("one", Ledger.text("one", 0), false);
        comparison.stored("two", Ledger.text("two", 0), false);

        assertThat(verdict().stale()).isEqualTo(1);
        assertThat(verdict().good()).isFalse();
    }

    @Test
    void countsWhatIsStoredOrToldTwice() {
        comparison.stored("one", Ledger.text("one", 0), false);
        comparison.stored("one", Ledger.text("one", 0), false);
        comparison.told("one", 2);

        assertThat(verdict().twice()).isEqualTo(2);
        assertThat(verdict().good()).isFalse();
    }

    @Test
    void countsWhatNobodySentAndWhatSaysWhatNobodySent() {
        comparison.stored("three", Ledger.text("three", 0), false);
        comparison.stored("one", "something else", false);
        comparison.stored("two", Ledger.text("two", 1), true);

        assertThat(verdict().unexpected()).isEqualTo(3);
        assertThat(verdict().good()).isFalse();
    }

    private Verdict verdict() {
        return comparison.verdict(0, 0, 0, 0);
    }
}
