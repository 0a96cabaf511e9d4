package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

class StageWordsTest {

    private static final RecordType DEAL = new RecordType(
            "deal",
            text("deal"),
            text("deals"),
            List.of(),
            List.of(new Pipeline(
                    "sales",
                    text("sales"),
                    Stream.of("a", "b", "c", "d")
                            .map(key -> new Stage(key, text(key), Stage.Kind.OPEN))
                            .toList())));

    private static Text text(String word) {
        return new Text(word, word);
    }

    private static String said(String... stages) {
        var places =
                Stream.of(stages).map(stage -> new StagePlace("sales", stage)).toList();
        return StageWords.of(places, DEAL, Locale.forLanguageTag("ru")).orElse("");
    }

    @Test
    void namesEachAndOfManyTheFirst() {
        assertThat(said("a")).isEqualTo("«a»");
        assertThat(said("b", "a")).isEqualTo("«b» или «a»");
        assertThat(said("a", "b", "c")).isEqualTo("«a», «b» или «c»");
        assertThat(said("a", "b", "c", "d")).isEqualTo("«a», «b» и ещё 2");
    }

    @Test
    void anyOfAPipelineIsAllOfIt() {
        assertThat(said("*")).isEqualTo("«sales»: любая стадия");
        assertThat(said("a", "*")).isEqualTo("«sales»: любая стадия");
    }

    @Test
    void anyThatIsOpenIsSaid() {
        assertThat(StageWords.inBoth(List.of(StagePlace.anyOpenOf("sales")), DEAL))
                .contains(new Text("«sales»: любая открытая стадия", "“sales”: any open stage"));
    }

    @Test
    void saysNothingWhereThereIsNoneOrOneIsGone() {
        assertThat(said()).isEmpty();
        assertThat(said("a", "gone")).isEmpty();
    }

    @Test
    void isSaidInBothLanguages() {
        assertThat(StageWords.inBoth(List.of(StagePlace.anyOf("sales")), DEAL))
                .contains(new Text("«sales»: любая стадия", "“sales”: any stage"));
    }
}
