package org.lekalo.server.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.RecordRef;
import org.lekalo.server.search.RecordLookup.Said;

class RecognisedTest {

    private static final Said SMALL = said(1, "ромашка");
    private static final Said CAPITAL = said(2, "Ромашка");
    private static final Said OTHER = said(3, "Лютик");

    private static Said said(long id, String text) {
        return new Said(new Match(new RecordRef("company", id), "ООО " + text), text);
    }

    private static Set<String> folded(String text) {
        return Set.of(text.toLowerCase(Locale.ROOT));
    }

    private static Recognised of(boolean exactFirst) {
        return Recognised.of(
                List.of(SMALL, CAPITAL, OTHER), RecognisedTest::folded, RecognisedTest::folded, exactFirst);
    }

    @Test
    void areAllThatTheTextMayMean() {
        assertThat(of(false).by("РОМАШКА")).containsExactly(SMALL, CAPITAL);
        assertThat(of(false).by("Ромашка")).containsExactly(SMALL, CAPITAL);
        assertThat(of(false).by("Василёк")).isEmpty();
    }

    @Test
    void areThoseAloneThatAreWrittenSoWhereThatIsWanted() {
        assertThat(of(true).by("Ромашка")).containsExactly(CAPITAL);
        assertThat(of(true).by("РОМАШКА")).containsExactly(SMALL, CAPITAL);
    }

    @Test
    void aRecordThatTheTextMeansInTwoWaysIsOne() {
        var both = Recognised.of(List.of(SMALL), text -> Set.of("a", "b"), text -> Set.of("b", "a", "c"), false);

        assertThat(both.by("whatever")).containsExactly(SMALL);
    }

    @Test
    void aSentenceNamesThreeOfThem() {
        var four = LongStream.rangeClosed(1, 4).mapToObj(id -> said(id, "Окна")).toList();

        assertThat(Recognised.facts(four.subList(0, 3)))
                .isEqualTo(Map.of("records", "ООО Окна (№ 1), ООО Окна (№ 2), ООО Окна (№ 3)"));
        assertThat(Recognised.facts(four))
                .isEqualTo(Map.of("records", "ООО Окна (№ 1), ООО Окна (№ 2), ООО Окна (№ 3), …"));
    }

    @Test
    void nothingIsKnownOfNothing() {
        assertThat(Recognised.NOTHING.by("Ромашка")).isEmpty();
    }
}
