package org.lekalo.designer.setting;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.lekalo.designer.setting.Forms.say;
import static org.lekalo.designer.setting.Forms.shown;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.lekalo.designer.company.Metadata;
import org.lekalo.designer.company.People;
import org.lekalo.designer.company.Records;
import org.lekalo.designer.company.Screen;
import org.lekalo.designer.condition.Company;
import org.lekalo.library.condition.Subjects;
import org.lekalo.library.contract.ModelsApi.Callable;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.palette.part.CallProcess;

class ProcessNumberEditorTest {

    private static final Callable DISCOUNT = process(1, "Согласование скидки", "deal");

    private static final Callable VISIT = process(2, "Проверка компании", "company");

    private static final Callable CALL = process(3, "Первый звонок", "lead");

    @RegisterExtension
    final Screen screen = new Screen();

    private final Forms forms = new Forms(screen);

    @Test
    void offersProcessesForTheRecordAndForWhatItRefersTo() {
        show(Map.of(), "deal", DISCOUNT, VISIT, CALL);

        assertThat(offered()).containsExactly("Согласование скидки", "Проверка компании");
        assertThat(process().isRequiredIndicatorVisible()).isTrue();
    }

    @Test
    void offersAllOfThemWhileNobodyKnowsWhatRecordItIs() {
        show(Map.of(), null, DISCOUNT, VISIT, CALL);

        assertThat(offered()).hasSize(3);
    }

    @Test
    void writesTheNumberOfTheProcess() {
        show(Map.of(), "deal", DISCOUNT, VISIT);

        process().setValue(2L);

        assertThat(forms.last()).containsEntry("process", "2");
    }

    @Test
    void saysThatThereIsNoneYet() {
        show(Map.of(), "deal", CALL);

        assertThat(process().getHelperText()).isEqualTo("Опубликованных процессов для записей этого типа нет.");
    }

    @Test
    void callsAProcessForOtherRecordsByItsNameAndSaysThatItDoesNotFit() {
        show(Map.of("process", "3"), "deal", DISCOUNT, CALL);

        assertThat(shown(process())).isEqualTo("Первый звонок");
        assertThat(process().getErrorMessage()).isEqualTo(say("panel.process.gone"));

        process().setValue(1L);
        assertThat(process().isInvalid()).isFalse();
    }

    @Test
    void showsNoNumberOfAProcessThatIsGone() {
        show(Map.of("process", "77"), "deal", DISCOUNT);

        assertThat(shown(process())).isEqualTo(say("panel.process.unknown"));
        assertThat(process().isInvalid()).isTrue();
    }

    private void show(Map<String, String> settings, @Nullable String type, Callable... processes) {
        var company = Company.ask(new Metadata().recordTypes(), new People(), new Records(), List.of(processes));
        forms.show(new CallProcess(), settings, new Around(company, type, null, () -> new Subjects(List.of())));
    }

    private static Callable process(long id, String name, String type) {
        return new Callable(new ProcessModelId(id), name, List.of(type), List.of(), List.of());
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // processes by number
    private static ComboBox<Long> process() {
        return _get(ComboBox.class, query -> query.withLabel("Процесс"));
    }

    private static List<String> offered() {
        return process()
                .getListDataView()
                .getItems()
                .map(process().getItemLabelGenerator())
                .toList();
    }
}
