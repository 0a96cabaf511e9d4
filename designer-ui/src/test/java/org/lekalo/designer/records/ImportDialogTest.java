package org.lekalo.designer.records;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import elemental.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.Screen;
import org.lekalo.library.contract.ExchangeApi;
import org.lekalo.library.contract.ExchangeApi.Import;
import org.lekalo.library.contract.ExchangeApi.ImportState;
import org.lekalo.library.contract.ExchangeApi.Mapping;
import org.lekalo.library.contract.ExchangeApi.Preview;
import org.lekalo.library.contract.ExchangeApi.PreviewRow;
import org.lekalo.library.contract.Refusals;
import org.lekalo.library.contract.Refusals.FieldProblem;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.RecordType;
import org.mockito.ArgumentCaptor;

class ImportDialogTest {

    private static final byte[] FILE = "Название".getBytes(StandardCharsets.UTF_8);

    private final RecordType deals = new Metadata().recordTypes().all().get(0);
    private final ExchangeApi exchange = mock();

    @RegisterExtension
    final Screen screen = new Screen();

    @Test
    void showsTheFirstRowsWithWhatIsWrongUnderItsCell() {
        uploaded();

        open().accept("Сделки.csv", FILE);

        assertThat(_get(Span.class, query -> query.withText("Нужно число.")).isVisible())
                .isTrue();
        assertThat(_get(Span.class, query -> query.withText("много")).isVisible())
                .isTrue();
    }

    @Test
    void takesInByTheMappingThatWasSetRight() {
        uploaded();
        when(exchange.start(anyLong(), any())).thenReturn(state(ImportState.DONE, 2));
        var dialog = open();
        dialog.accept("Сделки.csv", FILE);

        column("Примечание").setValue(deals.field("comment").orElseThrow());
        _click(_get(Button.class, query -> query.withText("Загрузить")));

        var start = ArgumentCaptor.forClass(ExchangeApi.Start.class);
        verify(exchange).start(eq(7L), start.capture());
        assertThat(start.getValue().mapping().fields()).containsExactly("title", "amount", "comment");
        assertThat(_get(Paragraph.class, query -> query.withText("Готово. Создано: 2, изменено: 0, отклонено: 1."))
                        .isVisible())
                .isTrue();
        assertThat(_get(Button.class, query -> query.withText("Сохранить отклонённые строки с причинами"))
                        .isVisible())
                .isTrue();
    }

    @Test
    void saysWhyAFileCannotBeRead() {
        when(exchange.upload(any(), any(), any())).thenThrow(Refusals.of("unreadable", Map.of(), "Это не файл CSV."));

        open().accept("Сделки.csv", FILE);

        assertThat(_get(Paragraph.class, query -> query.withClasses("import-refused"))
                        .getText())
                .isEqualTo("Это не файл CSV.");
    }

    @Test
    void saysThatAFileIsEmptyAndAsksNobody() {
        open().accept("Сделки.csv", new byte[0]);

        assertThat(_get(Paragraph.class, query -> query.withClasses("import-refused"))
                        .getText())
                .isEqualTo("В файле ничего нет.");
        verify(exchange, never()).upload(any(), any(), any());
    }

    @Test
    void looksHowFarItIsWhileNothingUnderTheDialogIsListenedTo() {
        uploaded();
        when(exchange.start(anyLong(), any())).thenReturn(state(ImportState.RUNNING, 0));
        when(exchange.imported(7)).thenReturn(state(ImportState.DONE, 2));
        var dialog = open();
        dialog.accept("Сделки.csv", FILE);
        _click(_get(Button.class, query -> query.withText("Загрузить")));

        waited(dialog);

        assertThat(_get(Paragraph.class, query -> query.withText("Готово. Создано: 2, изменено: 0, отклонено: 1."))
                        .isVisible())
                .isTrue();
    }

    /** As the browser answers what a component asked it to wait for. */
    private static void waited(Component component) {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(asked -> asked.getOwner().equals(component.getElement().getNode()))
                .filter(asked -> asked.getInvocation().getExpression().contains("setTimeout"))
                .forEach(asked -> asked.complete(Json.create(true)));
    }

    private void uploaded() {
        when(exchange.upload(any(), any(), any())).thenReturn(state(ImportState.UPLOADED, 0));
        when(exchange.preview(anyLong(), any()))
                .thenReturn(new Preview(List.of(new PreviewRow(
                        2, List.of("Окна", "много", "срочно"), List.of(new FieldProblem("amount", "Нужно число."))))));
    }

    private Import state(ImportState state, int created) {
        List<@Nullable String> guess = Arrays.asList("title", "amount", null);
        return new Import(
                7,
                "deal",
                "Сделки.csv",
                state,
                3,
                created,
                created,
                0,
                created / 2,
                List.of("Название", "Сумма", "Примечание"),
                new Mapping(guess, null));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ComboBox<Field> column(String name) {
        return _get(
                ComboBox.class,
                query -> query.withPredicate(box ->
                        ((ComboBox<?>) box).getAriaLabel().filter(name::equals).isPresent()));
    }

    private ImportDialog open() {
        var dialog = new ImportDialog(exchange, deals, () -> {});
        dialog.open();
        return dialog;
    }
}
