package org.lekalo.designer.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Elsewhere;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.look.NumberField;
import org.lekalo.designer.server.Vocabulary;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.RecordsApi.Query;
import org.lekalo.library.record.Field;
import org.mockito.ArgumentCaptor;

class RecordsViewTest {

    private final Records records = spy(new Records().withDeals(250));

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void saysHowManyRecordsThereAre() {
        open();

        assertThat(_get(Span.class, query -> query.withText("250 записей")).isVisible())
                .isTrue();
    }

    @Test
    void readsPageAfterPageAsOneScrolls() {
        open();

        assertThat(GridKt._get(_get(RecordGrid.class), 240).ref().id()).isEqualTo(241);
    }

    @Test
    void searchesOnTheServer() {
        open();

        _setValue(search(), " коттедж ");

        assertThat(asked().text()).isEqualTo("коттедж");
    }

    @Test
    void offersEverythingWhereNothingIsFound() {
        open();

        _setValue(search(), "нет такой");
        assertThat(_get(H3.class).getText()).isEqualTo("Ничего не нашлось");
        _click(_get(Button.class, query -> query.withText("Показать все")));

        assertThat(GridKt._size(_get(RecordGrid.class))).isPositive();
    }

    @Test
    void filtersByAFieldInItsOwnEditor() {
        open();
        _click(_get(Button.class, query -> query.withText("Отбор")));

        _setValue(
                fields(),
                new Metadata().recordTypes().all().get(0).field("amount").orElseThrow());
        _setValue(_get(NumberField.class), "100000");

        assertThat(asked().filters())
                .containsExactly(new ConditionRow("amount", Comparison.GREATER_OR_EQUAL, List.of("100000")));
    }

    @Test
    void makesARecordAndOpensItsCard() {
        Elsewhere.leads("records");
        open();
        _click(_get(Button.class, query -> query.withText("Создать")));
        var dialog = _get(NewRecordDialog.class);

        _setValue(_get(dialog, TextField.class, query -> query.withLabel("Название")), "Новая");
        _click(_get(dialog, Button.class, query -> query.withText("Создать")));

        assertThat(Elsewhere.at()).isEqualTo("records/deal/251");
    }

    @Test
    void keepsTheDialogOpenWhereARecordIsRefused() {
        open();
        _click(_get(Button.class, query -> query.withText("Создать")));
        var dialog = _get(NewRecordDialog.class);

        _click(_get(dialog, Button.class, query -> query.withText("Создать")));

        assertThat(_get(dialog, TextField.class, query -> query.withLabel("Название"))
                        .isInvalid())
                .isTrue();
    }

    private void open() {
        var page = new RecordsView(
                records, new Vocabulary(new Metadata()), new FieldEditors(records, new People()), screen.changes());
        var event = mock(BeforeEnterEvent.class);
        when(event.getRouteParameters()).thenReturn(new RouteParameters(Map.of("type", "deal")));
        page.beforeEnter(event);
        screen.show(page);
    }

    private static TextField search() {
        return _get(TextField.class, query -> query.withPlaceholder("Поиск"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Field> fields() {
        return _get(ComboBox.class, query -> query.withPlaceholder("Поле"));
    }

    private Query asked() {
        var query = ArgumentCaptor.forClass(Query.class);
        verify(records, atLeastOnce()).query(eq("deal"), query.capture());
        return query.getValue();
    }
}
