package org.lekalo.designer.models;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Drawings;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Remedy;
import org.lekalo.library.contract.ModelsApi.Severity;

class FindingsListTest {

    @RegisterExtension
    final Screen screen = new Screen();

    private final List<String> chosen = new ArrayList<>();
    private final List<List<String>> mended = new ArrayList<>();

    @Test
    void saysThatNothingIsWrong() {
        var list = show(true);

        assertThat(list.getElement().getTextRecursively()).isEqualTo("Всё в порядке: процесс можно публиковать");
    }

    @Test
    void namesErrorsFirstAndWhereTheyAre() {
        show(
                true,
                finding("Approve", Severity.WARNING, "Нет срока", null),
                finding("F_2", Severity.ERROR, "Путь в никуда", null));

        assertThat(_find(NativeButton.class))
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactly(
                        "ОшибкаПуть в никудаСогласовать скидку → Что решили?", "СоветНет срокаСогласовать скидку");
    }

    @Test
    void leadsToTheElement() {
        show(true, finding("Approve", Severity.ERROR, "Нет срока", null));

        _click(_get(NativeButton.class));

        assertThat(chosen).containsExactly("Approve");
    }

    @Test
    void leadsNowhereWhereItIsAboutTheWholeDrawing() {
        show(true, finding(null, Severity.ERROR, "Нет начала", null));

        assertThat(_get(NativeButton.class).isEnabled()).isFalse();
    }

    @Test
    void mendsOneOrAllButEachKindOnce() {
        show(
                true,
                finding("Approve", Severity.ERROR, "Имя занято", new Remedy("rename", "Переименовать")),
                finding("F_2", Severity.ERROR, "Имя занято", new Remedy("rename", "Переименовать")),
                finding("F_2", Severity.ERROR, "Лишний путь", new Remedy("remove", "Убрать")));

        _click(_get(Button.class, query -> query.withText("Исправить всё, что можно (2)")));
        _click(_get(Button.class, query -> query.withText("Убрать")));

        assertThat(mended).containsExactly(List.of("rename", "remove"), List.of("remove"));
    }

    @Test
    void mendsNothingForOneWhoOnlyLooks() {
        show(false, finding("Approve", Severity.ERROR, "Имя занято", new Remedy("rename", "Переименовать")));

        _assertNone(Button.class);
    }

    @Test
    void staysReadableWhereTheDrawingIsNot() {
        var list = screen.show(new FindingsList(chosen::add, mended::add, true));

        list.show(List.of(finding("Approve", Severity.ERROR, "Не BPMN", null)), "<nothing");

        assertThat(_get(NativeButton.class).getElement().getTextRecursively()).isEqualTo("ОшибкаНе BPMN");
    }

    private FindingsList show(boolean mayMend, FindingView... findings) {
        var list = screen.show(new FindingsList(chosen::add, mended::add, mayMend));
        list.show(List.of(findings), Drawings.discount());
        return list;
    }

    private static FindingView finding(
            @Nullable String element, Severity severity, String text, @Nullable Remedy remedy) {
        return new FindingView(element, null, severity, text, remedy);
    }
}
