package org.lekalo.designer.panel;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.LettersApi.Draft;
import org.lekalo.library.contract.LettersApi.Preview;
import org.lekalo.library.contract.RecordsApi.Match;
import org.lekalo.library.record.RecordRef;

class LetterPreviewTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final List<Draft> asked = new ArrayList<>();
    private @Nullable String problem;

    private LetterPreview show() {
        var preview = new LetterPreview(Map.of("subject", "Расчёт"), "deal", new Records().withDeals(3), draft -> {
            asked.add(draft);
            return new Preview(
                    List.of("Вера Кузина <vera@example.com>"),
                    draft.properties().getOrDefault("subject", ""),
                    "<b>Здравствуйте</b>",
                    "elena@lekalo.example",
                    List.of("Расчёт.pdf"),
                    problem);
        });
        preview.setOpened(true);
        return screen.show(preview);
    }

    @SuppressWarnings("unchecked")
    private static void choose(long deal) {
        ((ComboBox<Match>) _get(ComboBox.class)).setValue(new Match(new RecordRef("deal", deal), "Окна"));
    }

    private static List<String> texts() {
        return _find(Div.class).stream().map(Div::getText).toList();
    }

    @Test
    void asksNothingUntilARecordIsChosen() {
        show();

        assertThat(asked).isEmpty();
    }

    @Test
    void showsTheLetterAsText() {
        show();

        choose(2);

        assertThat(texts()).contains("Расчёт", "<b>Здравствуйте</b>");
        assertThat(_find(Span.class).stream().map(Span::getText))
                .contains(" Вера Кузина <vera@example.com>", " elena@lekalo.example", " Расчёт.pdf");
    }

    @Test
    void followsWhatIsSet() {
        var preview = show();
        choose(2);
        Map<String, @Nullable String> change = new HashMap<>();
        change.put("subject", "Договор");
        change.put("text", null);

        preview.change(change);

        assertThat(texts()).contains("Договор");
        assertThat(asked.get(asked.size() - 1))
                .isEqualTo(new Draft(new RecordRef("deal", 2), Map.of("subject", "Договор")));
    }

    @Test
    void saysWhyTheStepWouldFail() {
        problem = "Письмо некому отправить";
        show();

        choose(1);

        assertThat(texts()).contains("Письмо некому отправить");
    }
}
