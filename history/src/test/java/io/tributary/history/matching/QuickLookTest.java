package io.tributary.history.matching;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

class QuickLookTest {

    private final DamerauLevenshteinDistance edits = new DamerauLevenshteinDistance();
    private final JaroWinklerSimilarity winkler = new JaroWinklerSimilarity();

    @Property(tries = 1000)
    void neverRejectsWhatIsAlike(
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'd') String left,
            @ForAll @StringLength(min = 1, max = 8) @CharRange(from = 'a', to = 'd') String right) {
        assertThat(QuickLook.mostAlike(left, right))
                .isGreaterThanOrEqualTo(winkler.apply(left, right) - 1e-9);
        if (edits.apply(left, right) <= 1) {
            assertThat(QuickLook.mayBeOneSlip(left, right)).isTrue();
        }
    }
}
