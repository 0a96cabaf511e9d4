package org.lekalo.server.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.ListsApi.Look;
import org.lekalo.library.contract.ListsApi.NewFilter;
import org.lekalo.library.contract.ListsApi.SavedFilter;
import org.lekalo.library.contract.ListsApi.Sharing;
import org.lekalo.library.contract.ListsApi.Start;
import org.lekalo.library.contract.NextStepApi;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.server.ServerTest;
import org.lekalo.server.people.People;
import org.lekalo.server.security.Caller;
import org.lekalo.server.type.RecordTypesInUse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

class ListsIntegrationTest extends ServerTest {

    private static final List<ConditionRow> LARGE =
            List.of(new ConditionRow("amount", Comparison.GREATER_OR_EQUAL, List.of("100000")));

    @Autowired
    private SavedFilters filters;

    @Autowired
    private RecordTypesInUse types;

    @Autowired
    private People people;

    @Autowired
    private DSLContext sql;

    @Test
    void keepsHowEachPersonLeftAList() {
        var look = new Look(List.of("title", "closing_date", "amount"), "amount", true, LARGE);

        as("elena", ListsApi.class).keep("deal", look);

        assertThat(as("elena", ListsApi.class).lists("deal").look()).isEqualTo(look);
        assertThat(as("olga", ListsApi.class).lists("deal").look()).isNull();
    }

    @Test
    void refusesColumnsAndRowsOfFieldsThatAreNot() {
        var elena = as("elena", ListsApi.class);

        assertThatThrownBy(() -> elena.keep("deal", new Look(List.of("colour"), null, false, List.of())))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> elena.save(
                        "deal",
                        new NewFilter(
                                "Цвет",
                                Sharing.NOBODY,
                                List.of(new ConditionRow("colour", Comparison.EMPTY, List.of())))))
                .isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> elena.save("deal", new NewFilter(" ", Sharing.NOBODY, LARGE)))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void keepsThatOneAsksForRecordsWithoutANextStep() {
        var elena = as("elena", ListsApi.class);
        var forgotten = List.of(new ConditionRow(NextStepApi.SUBJECT, Comparison.EMPTY, List.of()));

        elena.keep("deal", new Look(List.of("title"), null, false, forgotten));
        elena.save("deal", new NewFilter("Забытые", Sharing.NOBODY, forgotten));

        assertThat(elena.lists("deal").look())
                .isNotNull()
                .extracting(Look::filters)
                .isEqualTo(forgotten);
        assertThat(elena.lists("deal").saved())
                .filteredOn(saved -> saved.name().equals("Забытые"))
                .singleElement()
                .satisfies(saved -> assertThat(saved.filters()).isEqualTo(forgotten));
    }

    @Test
    void refusesAPersonsSecondFilterOfTheSameName() {
        var elena = as("elena", ListsApi.class);
        var first = elena.save("deal", new NewFilter("Дважды", Sharing.NOBODY, LARGE));
        var other = elena.save("deal", new NewFilter("Другой", Sharing.NOBODY, LARGE));

        assertThatThrownBy(() -> elena.save("deal", new NewFilter(" дважды ", Sharing.ALL, LARGE)))
                .isInstanceOfSatisfying(
                        FieldsRefused.class,
                        refused -> assertThat(refused.problems())
                                .extracting("field")
                                .containsExactly("name"));
        assertThatThrownBy(() -> elena.change("deal", other.id(), new NewFilter("Дважды", Sharing.NOBODY, LARGE)))
                .isInstanceOf(FieldsRefused.class);
        assertThat(elena.change("deal", first.id(), new NewFilter("Дважды", Sharing.ALL, LARGE))
                        .sharing())
                .isEqualTo(Sharing.ALL);
        assertThat(as("olga", ListsApi.class)
                        .save("deal", new NewFilter("Дважды", Sharing.NOBODY, LARGE))
                        .name())
                .isEqualTo("Дважды");
    }

    @Test
    @Transactional
    void savingAFilterHoldsUpNobodyElse() {
        var elena = new Caller(people.company().person(idOf("elena")).orElseThrow());

        filters.save(types.type("deal"), new NewFilter("Никого не держит", Sharing.NOBODY, LARGE), elena);

        assertThat(sql.fetch(
                                "select mode from pg_locks where pid = pg_backend_pid() and relation = 'saved_filter'::regclass")
                        .getValues("mode", String.class))
                .isNotEmpty()
                .doesNotContain("ShareRowExclusiveLock");
    }

    @Test
    void showsASavedFilterToThoseItIsSharedWith() {
        var elena = as("elena", ListsApi.class);

        elena.save("deal", new NewFilter("Моё крупное", Sharing.NOBODY, LARGE));
        elena.save("deal", new NewFilter("Крупное отдела", Sharing.DEPARTMENT, LARGE));
        elena.save("deal", new NewFilter("Крупное для всех", Sharing.ALL, LARGE));

        assertThat(names("elena")).contains("Моё крупное", "Крупное отдела", "Крупное для всех");
        assertThat(names("sergey")).contains("Крупное для всех").doesNotContain("Моё крупное", "Крупное отдела");
        assertThat(elena.lists("company").saved()).isEmpty();
    }

    @Test
    void onlyWhoSavedAFilterOrAnAdministratorChangesIt() {
        var saved = as("elena", ListsApi.class).save("deal", new NewFilter("Общий", Sharing.ALL, LARGE));

        assertThatThrownBy(() -> as("sergey", ListsApi.class).delete("deal", saved.id()))
                .isInstanceOf(NotAllowed.class);
        as("irina", ListsApi.class).change("deal", saved.id(), new NewFilter("Лично", Sharing.NOBODY, LARGE));

        assertThat(names("elena")).contains("Лично");
        assertThatThrownBy(() -> as("sergey", ListsApi.class).delete("deal", saved.id()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void opensWithTheFilterThatWasChosen() {
        var elena = as("elena", ListsApi.class);
        var saved = elena.save("deal", new NewFilter("С него", Sharing.NOBODY, LARGE));

        elena.startWith("deal", new Start(saved.id()));
        assertThat(elena.lists("deal").start()).isEqualTo(saved.id());

        elena.delete("deal", saved.id());
        assertThat(elena.lists("deal").start()).isNull();
    }

    private List<String> names(String login) {
        return as(login, ListsApi.class).lists("deal").saved().stream()
                .map(SavedFilter::name)
                .toList();
    }
}
