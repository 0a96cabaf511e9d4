package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.sentences;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.palette.people.UserTask;
import org.lekalo.library.record.Field;
import org.lekalo.library.setting.FormField;
import org.lekalo.library.setting.FormField.Use;
import org.lekalo.library.setting.Settings;

class FormFieldsEditorTest {

    private static final String DECISION = "[{\"key\":\"yes\",\"label\":\"Да\"},{\"key\":\"no\",\"label\":\"Нет\"}]";

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

        Forms.pickFields("comment");

        assertThat(forms.last()).isEqualTo(Map.of("form", "amount:shown,comment:editable"));
    }

    @Test
    void addsSeveralInOneStepWithOneModeForAll() {
        asks("amount:shown");

        added().setValue(Use.REQUIRED);
        Forms.pickFields("comment", "discount");

        assertThat(forms.told()).containsExactly(Map.of("form", "amount:shown,comment:required,discount:required"));
        assertThat(Forms.fields().isEmpty()).isTrue();
    }

    @Test
    void addsNothingWhileTheListIsOpen() {
        asks("amount:shown");

        Forms.fields().setOpened(true);
        Forms.fields().setValue(Set.of(field("comment")));

        assertThat(forms.told()).isEmpty();
    }

    @Test
    void onlyShowsWhereTheTaskIsADecision() {
        forms.show("user-task", Map.of("block", "user-task", "outcomes", DECISION));

        Forms.pickFields("comment", "discount");

        assertThat(forms.last()).isEqualTo(Map.of("form", "comment:shown,discount:shown"));
    }

    @Test
    void onlyShowsFromTheSecondAnswerOn() {
        asks("amount:shown");
        assertThat(shown(added())).isEqualTo("Можно менять");

        _click(Forms.button(say("panel.outcomes.add")));
        assertThat(shown(added())).isEqualTo("Можно менять");
        _click(Forms.button(say("panel.outcomes.add")));

        assertThat(shown(added())).isEqualTo("Видно");
    }

    @Test
    void takesOverTheFormOfTheTaskBefore() {
        behind("amount:shown", "");

        _click(Forms.button("Как в задаче «Проверить»"));

        assertThat(forms.told()).containsExactly(Map.of("form", "amount:shown,comment:required,discount:editable"));
        assertThat(_find(Button.class, button -> button.withText("Как в задаче «Проверить»")))
                .isEmpty();
    }

    @Test
    void showsADecisionWhatTheTaskBeforeAskedFor() {
        behind("", DECISION);

        _click(Forms.button("Как в задаче «Проверить»"));

        assertThat(forms.last()).isEqualTo(Map.of("form", "amount:shown,comment:shown,discount:shown"));
    }

    @Test
    void takesOverNothingWhereNoTaskIsBefore() {
        asks("amount:shown");

        assertThat(_find(Button.class, button -> button.withText(say("panel.form.as-before"))))
                .isEmpty();
    }

    private void behind(String form, String outcomes) {
        var before = List.of(
                new FormField("amount", Use.EDITABLE),
                new FormField("comment", Use.REQUIRED),
                new FormField("discount", Use.EDITABLE));
        var place = new Around.Place(Settings.fresh(List.of()), List.of(), new Around.FormBefore("Проверить", before));
        var settings = new HashMap<>(Map.of("block", "user-task", "form", form, "outcomes", outcomes));
        settings.values().removeIf(String::isEmpty);
        forms.show(new UserTask(), settings, Forms.aboutDeals().at(place));
    }

    @Test
    void showsAtMostWhatNobodyMayChange() {
        forms.show("user-task", Map.of("block", "user-task"));

        Forms.pickFields("created_at");

        assertThat(forms.last()).isEqualTo(Map.of("form", "created_at:shown"));
    }

    @Test
    void offersEachFieldOnce() {
        asks("amount:shown");

        assertThat(Forms.fields().getListDataView().getItems())
                .extracting(Field::key)
                .doesNotContain("amount");
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
        assertThat(Forms.fields().isEnabled()).isFalse();
    }

    private void asks(String form) {
        forms.show("user-task", Map.of("block", "user-task", "responsible", "record-owner", "form", form));
    }

    private static Field field(String key) {
        return new Metadata()
                .recordTypes()
                .type("deal")
                .flatMap(deal -> deal.field(key))
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // of uses
    private static Select<Use> added() {
        return _find(Select.class).stream()
                .filter(select -> select.getAriaLabel().equals(Optional.of(say("panel.use.added"))))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked") // of uses
    private static List<Select<Use>> uses() {
        return _find(Select.class).stream()
                .filter(select -> select.hasClassName("panel-use"))
                .map(select -> (Select<Use>) select)
                .toList();
    }
}
