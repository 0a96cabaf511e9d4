package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.box;
import static org.lekalo.designer.setting.Forms.button;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.setting.Many;

class FilterEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void isNotAskedForBeforeTheRecordsAreChosen() {
        show(Map.of());

        assertThat(_find(FilterEditor.class)).isEmpty();

        Forms.<Many>select("Для каких записей").setValue(new Many("payment", "deal"));
        assertThat(_find(FilterEditor.class)).hasSize(1);
    }

    @Test
    void asksForTheOwnFieldsOfTheChosenRecords() {
        show(Map.of("records", "payment.deal"));

        assertThat(offered()).containsExactly("Название", "Сумма", "Сделка");
    }

    @Test
    void writesTheRowsAsAFormula() {
        show(Map.of("records", "payment.deal"));

        choose("Сумма");
        _setValue(_get(NumberField.class), "100000");

        assertThat(forms.last()).containsEntry("filter", "payment.amount > 100000");
    }

    @Test
    void showsWhatIsWrittenAndTakesItBack() {
        show(Map.of("records", "payment.deal", "filter", "payment.amount > 5"));

        assertThat(shown(field())).isEqualTo("Сумма");
        button(say("panel.condition.remove")).click();

        assertThat(forms.last()).containsEntry("filter", null);
        assertThat(field().isEmpty()).isTrue();
    }

    @Test
    void saysThatAFieldOfOtherRecordsIsNotAmongThem() {
        show(Map.of("records", "payment.deal", "filter", "deal.amount > 5"));

        assertThat(field().getErrorMessage()).isEqualTo(say("panel.condition.gone"));
    }

    @Test
    void showsWhatIsLeftOfItWhereTheRecordsAreGone() {
        show(Map.of("records", "boat.deal", "filter", "boat.length > 5"));

        assertThat(field().isInvalid()).isTrue();
        assertThat(forms.told()).isEmpty();
    }

    @Test
    void showsAFormulaThatSaysMoreThanRows() {
        show(Map.of("records", "payment.deal", "filter", "payment.amount * 2 > 5"));

        assertThat(_get(TextArea.class).getValue()).isEqualTo("payment.amount * 2 > 5");
    }

    private void show(Map<String, String> settings) {
        forms.show("for-each", settings);
    }

    private static ComboBox<Subject> field() {
        return box(say("panel.condition.field"));
    }

    private static List<String> offered() {
        return field().getListDataView()
                .getItems()
                .map(field().getItemLabelGenerator())
                .toList();
    }

    private static void choose(String label) {
        field().setValue(field().getListDataView()
                .getItems()
                .filter(subject -> label.equals(field().getItemLabelGenerator().apply(subject)))
                .findFirst()
                .orElseThrow());
    }
}
