package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.sentences;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.record.Field;
import org.lekalo.library.setting.FormField.Use;

class FormFieldsEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsTheFieldsInTheirOrder() {
        asks("amount:shown,discount:required");

        assertThat(sentences()).containsSubsequence("Поля в задаче", "Сумма", "Скидка, %");
        assertThat(uses()).extracting(Forms::shown).containsExactly("Видно", "Обязательно");
    }

    @Test
    void writesWhatIsDoneWithAField() {
        asks("amount:shown,discount:required");

        uses().get(0).setValue(Use.EDITABLE);

        assertThat(forms.last()).isEqualTo(Map.of("form", "amount:editable,discount:required"));
    }

    @Test
    void addsAField() {
        asks("amount:shown");

        add("comment");

        assertThat(forms.last()).isEqualTo(Map.of("form", "amount:shown,comment:editable"));
    }

    @Test
    void showsAtMostWhatNobodyMayChange() {
        forms.show("user-task", Map.of("block", "user-task"));

        add("created_at");

        assertThat(forms.last()).isEqualTo(Map.of("form", "created_at:shown"));
    }

    @Test
    void offersEachFieldOnce() {
        asks("amount:shown");

        assertThat(more().getListDataView().getItems()).extracting(Field::key).doesNotContain("amount");
    }

    @Test
    void putsThemInOrderAndTakesThemOut() {
        asks("amount:shown,discount:required");

        _click(Forms.button(say("panel.list.remove")));

        assertThat(forms.last()).isEqualTo(Map.of("form", "discount:required"));
    }

    @Test
    void takesBackTheLastOne() {
        asks("amount:shown");

        _click(Forms.button(say("panel.list.remove")));

        assertThat(forms.last()).containsOnlyKeys("form").containsEntry("form", null);
    }

    @Test
    void keepsAFieldThatIsGoneAndSaysSo() {
        asks("boat:shown,amount:shown");

        assertThat(sentences()).contains("boat", say("panel.field.gone"));

        uses().get(1).setValue(Use.REQUIRED);
        assertThat(forms.last()).isEqualTo(Map.of("form", "boat:shown,amount:required"));
    }

    @Test
    void saysThatNobodyKnowsWhatRecordItIs() {
        forms.show(new UserTask(), Map.of("form", "amount:shown"), Forms.about(null, null));

        assertThat(sentences()).contains("amount", say("panel.form.no-type")).doesNotContain(say("panel.field.gone"));
        assertThat(more().isEnabled()).isFalse();
    }

    private void asks(String form) {
        forms.show("user-task", Map.of("block", "user-task", "responsible", "record-owner", "form", form));
    }

    private static void add(String field) {
        more().setValue(new Metadata()
                .recordTypes()
                .type("deal")
                .flatMap(deal -> deal.field(field))
                .orElseThrow());
    }

    private static ComboBox<Field> more() {
        return Forms.box(say("panel.fields.add"));
    }

    @SuppressWarnings("unchecked") // of uses
    private static List<Select<Use>> uses() {
        return _find(Select.class).stream()
                .filter(select -> select.hasClassName("panel-use"))
                .map(select -> (Select<Use>) select)
                .toList();
    }
}
