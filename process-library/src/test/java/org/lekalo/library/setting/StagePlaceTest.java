package org.lekalo.library.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lekalo.library.record.Pipeline;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;

class StagePlaceTest {

    private static final RecordType DEAL = new RecordType(
            "deal",
            text("deal"),
            text("deals"),
            List.of(),
            List.of(new Pipeline(
                    "sales",
                    text("sales"),
                    List.of(
                            new Stage("new", text("new"), Stage.Kind.OPEN),
                            new Stage("offer", text("offer"), Stage.Kind.OPEN),
                            new Stage("won", text("won"), Stage.Kind.WON),
                            new Stage("lost", text("lost"), Stage.Kind.LOST)))));

    private static Text text(String word) {
        return new Text(word, word);
    }

    private static List<String> each(StagePlace place) {
        return place.each(DEAL).map(StagePlace::stage).toList();
    }

    @Test
    void anyStandsForAllThereAreAndAnyOpenOneForThoseInWhichNotAllIsOver() {
        assertThat(each(StagePlace.anyOf("sales"))).containsExactly("new", "offer", "won", "lost");
        assertThat(each(StagePlace.anyOpenOf("sales"))).containsExactly("new", "offer");
        assertThat(each(StagePlace.anyOpenOf("gone"))).isEmpty();
        assertThat(each(new StagePlace("sales", "won"))).containsExactly("won");
    }
}
