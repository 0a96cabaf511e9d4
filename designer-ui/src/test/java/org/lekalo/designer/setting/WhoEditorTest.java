package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.only;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.palette.Palette;

class WhoEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsWhoItIs() {
        show("person:2");

        assertThat(shown(ways())).isEqualTo("Определённый сотрудник");
        assertThat(shown(person())).startsWith("Борис Кузнецов");
        assertThat(person().isInvalid()).isFalse();
    }

    @Test
    void writesWhoIsChosen() {
        show("record-owner");

        ways().setValue(WhoEditor.Way.PERSON);
        person().setValue(People.ANNA.id().value());

        assertThat(forms.last()).isEqualTo(Map.of("recipient", "person:3"));
    }

    @Test
    void asksForNothingElseWhereTheRecordSaysWhoItIs() {
        show("person:2");

        ways().setValue(WhoEditor.Way.OWNERS_HEAD);

        assertThat(forms.last()).isEqualTo(Map.of("recipient", "owners-head"));
        _assertNone(MultiSelectComboBox.class);
        assertThat(_find(ComboBox.class).stream().map(box -> box.getPlaceholder()))
                .containsExactly(say("panel.text.insert"));
    }

    @Test
    void keepsTheFormerUntilTheNewOneIsComplete() {
        show("record-owner");

        ways().setValue(WhoEditor.Way.DEPARTMENT_HEAD);

        assertThat(forms.told()).isEmpty();
    }

    @Test
    void saysWhoseATaskIsByItsLaneAndCanLeaveItAtThat() {
        var lane = Palette.BLOCKS.find("lane").orElseThrow().with(Map.of("responsible", "person:3"));
        var task = Palette.BLOCKS.find("user-task").orElseThrow();
        var place = new Around.Place(task.with(Map.of()).settings().within(lane.settings()), List.of(), null);

        forms.show(
                task,
                Map.of("block", "user-task", "responsible", "record-owner"),
                Forms.aboutDeals().at(place));
        Select<WhoEditor.Way> ways = Forms.select("Ответственный");
        assertThat(ways.getEmptySelectionCaption()).startsWith("Как у дорожки: Анна");
        assertThat(ways.isRequiredIndicatorVisible()).isFalse();
        ways.setValue(null);

        assertThat(forms.last()).containsEntry("responsible", null);
    }

    @Test
    void showsThatNobodyIsChosen() {
        forms.show("notify", Map.of("block", "notify"));

        assertThat(ways().isEmpty()).isTrue();
        assertThat(ways().getPlaceholder()).isEqualTo("Выберите");
        assertThat(ways().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void takesBackWhoIsTakenOut() {
        show("role:sales");

        roles().setValue(Set.of());

        assertThat(forms.last()).containsOnlyKeys("recipient").containsEntry("recipient", null);
    }

    @Test
    void keepsARoleThatIsGoneAndSaysSo() {
        show("role:finance,sales");

        assertThat(roles().getValue()).containsExactlyInAnyOrder("finance", "sales");
        assertThat(roles().getErrorMessage()).isEqualTo(say("panel.responsible.roles.gone"));
        assertThat(roles().isInvalid()).isTrue();

        roles().setValue(Set.of("finance", "sales", "analyst"));
        assertThat(forms.last()).containsEntry("recipient", "role:analyst,finance,sales");

        roles().setValue(Set.of("sales"));
        assertThat(roles().isInvalid()).isFalse();
    }

    @Test
    void saysThatAPersonIsGoneWithoutANumber() {
        show("person:99");

        assertThat(shown(person())).isEqualTo("Удалённый сотрудник");
        assertThat(person().getErrorMessage()).isEqualTo(say("panel.responsible.person.gone"));
        assertThat(forms.told()).isEmpty();
    }

    @Test
    void saysThatADepartmentIsGone() {
        show("department-head:99");

        assertThat(shown(department())).isEqualTo("Удалённый отдел");
        assertThat(department().isInvalid()).isTrue();

        department().setValue(1L);
        assertThat(forms.last()).containsEntry("recipient", "department-head:1");
        assertThat(department().isInvalid()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "department-head:1, Сегодня: Борис Кузнецов",
        "role:sales, 'Сегодня: Борис Кузнецов, Елена Волкова'",
        "owners-head, 'Сегодня, смотря чья запись: Борис Кузнецов'",
        "person:98, Сегодня: Виктор Лебедев"
    })
    void saysWhoThatIsToday(String recipient, String said) {
        show(recipient);

        assertThat(today().getText()).startsWith(said);
        assertThat(today().hasClassName("warning")).isFalse();
    }

    @Test
    void warnsWhereItIsNobodyToday() {
        show("role:analyst");

        assertThat(today().getText()).isEqualTo("Сегодня никто");
        assertThat(today().hasClassName("warning")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"record-owner", "person:2"})
    void saysNothingWhereTheSettingOrTheRecordSaysIt(String recipient) {
        show(recipient);

        assertThat(today().getText()).isEmpty();
    }

    @Test
    void saysAnewWhoItIsWhenAnotherIsChosen() {
        show("role:analyst");

        roles().setValue(Set.of("sales"));
        assertThat(today().getText()).startsWith("Сегодня: Борис");

        ways().setValue(WhoEditor.Way.DEPARTMENT_HEAD);
        assertThat(today().getText()).isEmpty();

        department().setValue(1L);
        assertThat(today().getText()).isEqualTo("Сегодня: Борис Кузнецов");
    }

    @Test
    void offersRolesByTheirNames() {
        show("role:sales");

        assertThat(roles().getListDataView()
                        .getItems()
                        .map(roles().getItemLabelGenerator())
                        .toList())
                .containsExactly("Аналитик", "Продажи");
    }

    @Test
    void saysThatOneTakesItOnlyWhereItIsATask() {
        show("record-owner");
        assertThat(Forms.offered(ways())).contains("Роль: всем, у кого она есть");

        forms.show("user-task", Map.of("block", "user-task"));
        assertThat(Forms.offered(Forms.select("Ответственный"))).contains("Роль: кто первым возьмёт");

        forms.show("assign-owner", Map.of("block", "assign-owner"));
        assertThat(Forms.offered(Forms.select("Новый ответственный"))).contains("Роль");
    }

    private static WhoToday today() {
        return only(WhoToday.class);
    }

    private void show(String recipient) {
        forms.show("notify", Map.of("block", "notify", "recipient", recipient, "text", "Привет"));
    }

    private static Select<WhoEditor.Way> ways() {
        return Forms.select("Кому");
    }

    @SuppressWarnings("unchecked") // roles by key
    private static MultiSelectComboBox<String> roles() {
        return only(MultiSelectComboBox.class);
    }

    private static ComboBox<Long> person() {
        return Forms.box(say("panel.responsible.person.which"));
    }

    private static ComboBox<Long> department() {
        return Forms.box(say("panel.responsible.department-head.which"));
    }
}
