package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.only;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.sentences;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.library.record.Field;
import org.lekalo.library.setting.FieldChange.Source;

class ChangesEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsTheFieldAndWhatIsWritten() {
        writes("amount", "fixed", "100000");

        assertThat(sentences()).contains("Что записать", "Сумма");
        assertThat(shown(source())).isEqualTo("Значение");
        assertThat(only(NumberField.class).number())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("100000"));
    }

    @Test
    void writesAValue() {
        writes("comment", "fixed", "Привет");

        _setValue(only(TextField.class), "Пока");

        assertThat(forms.last()).isEqualTo(Map.of("changes", json("comment", "fixed", "Пока")));
    }

    @Test
    void turnsToAFormula() {
        writes("amount", "fixed", "5");

        source().setValue(Source.COMPUTED);
        _setValue(only(TextArea.class), "deal.discount * 2");

        assertThat(forms.last()).isEqualTo(Map.of("changes", json("amount", "computed", "deal.discount * 2")));
    }

    @Test
    void doesNotTellAFormulaThatCannotBeRead() {
        writes("amount", "computed", "1");

        _setValue(only(TextArea.class), "1 +");

        assertThat(forms.told()).isEmpty();
        assertThat(only(TextArea.class).isInvalid()).isTrue();
    }

    @Test
    void addsAField() {
        forms.show("change-fields", Map.of("block", "change-fields"));

        Forms.pickFields("comment");

        assertThat(forms.last()).isEqualTo(Map.of("changes", json("comment", "fixed", "")));
    }

    @Test
    void offersNeitherTheStageNorWhatNobodyMayChange() {
        forms.show("change-fields", Map.of("block", "change-fields"));

        assertThat(Forms.fields().getListDataView().getItems())
                .extracting(Field::key)
                .contains("amount")
                .doesNotContain("stage", "pipeline", "created_at");
    }

    @Test
    void isMarkedAsNeeded() {
        forms.show("change-fields", Map.of("block", "change-fields"));

        assertThat(_get(Span.class, query -> query.withText("Что записать")).getClassNames())
                .contains("required");
    }

    @Test
    void keepsAFieldThatIsGoneAndSaysSo() {
        forms.show(
                "change-fields",
                Map.of("changes", "[" + item("boat", "fixed", "1") + "," + item("comment", "fixed", "a") + "]"));

        assertThat(sentences()).contains("boat", say("panel.field.gone"));

        _setValue(only(TextField.class), "b");
        assertThat(forms.last())
                .containsEntry("changes", "[" + item("boat", "fixed", "1") + "," + item("comment", "fixed", "b") + "]");

        _click(Forms.button(say("panel.list.remove")));
        assertThat(forms.last()).isEqualTo(Map.of("changes", json("comment", "fixed", "b")));
    }

    @Test
    void saysThatAChosenValueIsGone() {
        writes("product", "fixed", "door");

        assertThat(box(say("panel.choose")).getHelperText()).isEqualTo(say("panel.value.gone"));
    }

    @Test
    void saysThatTheRecordReferredToIsGone() {
        writes("company", "fixed", "company:999");

        assertThat(box(say("panel.value.record")).getHelperText()).isEqualTo(say("panel.value.gone"));
    }

    @Test
    void saysThatThePersonIsGone() {
        writes("owner", "fixed", "99");

        assertThat(box(say("panel.responsible.person.which")).getHelperText())
                .isEqualTo(say("panel.responsible.person.gone"));
    }

    private static ComboBox<?> box(String placeholder) {
        return _find(ComboBox.class).stream()
                .filter(box -> placeholder.equals(box.getPlaceholder()))
                .findFirst()
                .orElseThrow();
    }

    private void writes(String field, String source, String value) {
        forms.show("change-fields", Map.of("block", "change-fields", "changes", json(field, source, value)));
    }

    private static String json(String field, String source, String value) {
        return "[" + item(field, source, value) + "]";
    }

    private static String item(String field, String source, String value) {
        return "{\"field\":\"%s\",\"source\":\"%s\",\"value\":\"%s\"}".formatted(field, source, value);
    }

    @SuppressWarnings("unchecked") // of sources
    private static Select<Source> source() {
        return Forms.only(Select.class);
    }
}
