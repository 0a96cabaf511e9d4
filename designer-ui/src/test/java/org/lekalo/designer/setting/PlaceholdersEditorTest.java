package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.only;
import static org.lekalo.designer.setting.Forms.say;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import elemental.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.Pill;
import org.lekalo.library.condition.Subject;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.palette.people.Notify;

class PlaceholdersEditorTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void showsTheTextAsItWasTyped() {
        tells("Сделка  {deal.title}\nждёт");

        assertThat(text().getValue()).isEqualTo("Сделка  {deal.title}\nждёт");
        assertThat(text().getLabel()).isEqualTo("Текст");
        assertThat(text().isInvalid()).isFalse();
    }

    @Test
    void writesTheText() {
        tells("Привет");

        _setValue(text(), "Пока");

        assertThat(forms.last()).isEqualTo(Map.of("text", "Пока"));
    }

    @Test
    void showsThatNoneIsWritten() {
        forms.show("notify", Map.of("block", "notify"));

        assertThat(text().isEmpty()).isTrue();
        assertThat(text().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void takesBackAnEmptiedOne() {
        tells("Привет");

        _setValue(text(), "");

        assertThat(forms.last()).containsOnlyKeys("text");
        assertThat(forms.last().get("text")).isNull();
    }

    @Test
    void insertsAFieldBehindTheText() {
        tells("Сделка");

        insert().setValue(subject("deal.title"));

        assertThat(forms.last()).isEqualTo(Map.of("text", "Сделка {deal.title}"));
        assertThat(insert().isEmpty()).isTrue();
    }

    @Test
    void insertsAFieldWhereItIsBeingWritten() {
        tells("Сделка ждёт");

        leaveAt("Сделка".length());
        insert().setValue(subject("deal.title"));
        insert().setValue(subject("deal.amount"));

        assertThat(text().getValue()).isEqualTo("Сделка {deal.title} {deal.amount} ждёт");
        assertThat(forms.last()).isEqualTo(Map.of("text", "Сделка {deal.title} {deal.amount} ждёт"));
    }

    @Test
    void putsNoSpaceBehindAQuoteOrABracket() {
        tells("Сделка «» ждёт");

        leaveAt("Сделка «".length());
        insert().setValue(subject("deal.title"));

        assertThat(text().getValue()).isEqualTo("Сделка «{deal.title}» ждёт");
    }

    @Test
    void saysByNamesWhatThePlaceholdersStandFor() {
        tells("{deal.title}: {deal.company.title}, ещё раз {deal.title}, {deal.amount * 2}");

        assertThat(chips("pill-brand")).containsExactly("Название", "Компания: Название");
        assertThat(chips("pill-quiet")).containsExactly("deal.amount * 2");
        assertThat(chips("pill-bad")).isEmpty();
    }

    @Test
    void marksWhatThereIsNot() {
        tells("{deal.title}");

        _setValue(text(), "{deal.titel} {customer} {deal.title +}");

        assertThat(chips("pill-bad"))
                .containsExactly("Нет такого: deal.titel", "Нет такого: customer", "Нет такого: deal.title +");
    }

    @Test
    void saysNothingOfPlaceholdersWhereNobodyKnowsWhatThereIs() {
        var around = new Around(Forms.aboutDeals().company(), null, null, () -> new Subjects(List.of()));

        forms.show(new Notify(), Map.of("text", "{deal.title}"), around);

        assertThat(_find(Pill.class)).isEmpty();
    }

    private static void leaveAt(int caret) {
        var data = Json.createObject();
        data.put("element.inputElement.selectionStart", caret);
        text().getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(text().getElement(), "focusout", data));
    }

    private static List<String> chips(String tone) {
        return _find(Pill.class, query -> query.withClasses(tone)).stream()
                .map(Pill::getText)
                .toList();
    }

    @Test
    void offersWhatThereIsWhenItIsLookedAt() {
        var steps = new Subjects[] {new Subjects(List.of(subject("deal.title")))};
        var around = new Around(Forms.aboutDeals().company(), "deal", null, () -> steps[0]);
        forms.show(new Notify(), Map.of(), around);

        steps[0] = Forms.aboutDeals().subjects().get();

        assertThat(insert().getGenericDataView().getItems()).contains(subject("deal.amount"));
    }

    @Test
    void saysWhatIsWrongAndKeepsIt() {
        tells("Привет");

        _setValue(text(), "Сделка {deal.title");

        assertThat(text().getErrorMessage()).isEqualTo(say("panel.text.unclosed"));
        assertThat(text().isInvalid()).isTrue();
        assertThat(forms.last()).isEqualTo(Map.of("text", "Сделка {deal.title"));
    }

    private void tells(String text) {
        forms.show("notify", Map.of("block", "notify", "recipient", "record-owner", "text", text));
    }

    private static TextArea text() {
        return only(TextArea.class);
    }

    @SuppressWarnings("unchecked") // of subjects
    private static ComboBox<Subject> insert() {
        return only(ComboBox.class);
    }

    private static Subject subject(String path) {
        return Forms.aboutDeals().subjects().get().find(path).orElseThrow();
    }
}
