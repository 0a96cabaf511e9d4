package org.lekalo.server.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.condition.Comparison;
import org.lekalo.library.condition.ConditionRow;
import org.lekalo.library.contract.ListsApi;
import org.lekalo.library.contract.ListsApi.NewFilter;
import org.lekalo.library.contract.ListsApi.Sharing;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.ChangedField;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.NewPipeline;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.RecordTypesApi;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.DepartmentChange;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.server.AtOnce;
import org.lekalo.server.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Of several who give one name in the same moment one has it, and the others are told. */
class NamesAtOnceIntegrationTest extends ServerTest {

    private static final int TIMES = 6;

    @Autowired
    private DSLContext sql;

    private static void oneOf(Callable<?> call) {
        var outcomes = AtOnce.many(TIMES, time -> call);

        assertThat(AtOnce.done(outcomes)).as(outcomes.toString()).isEqualTo(1);
    }

    @Test
    void filters() {
        var lists = as("elena", ListsApi.class);

        oneOf(() -> lists.save("deal", filter("Одновременный")));

        assertThat(lists.lists("deal").saved())
                .filteredOn(saved -> saved.name().equals("Одновременный"))
                .hasSize(1);
    }

    @Test
    void filtersThatAreRenamed() {
        var lists = as("elena", ListsApi.class);
        var made = Stream.of("Первый из многих", "Второй из многих", "Третий из многих")
                .map(name -> lists.save("deal", filter(name)))
                .toList();

        var outcomes = AtOnce.many(
                made.size(), time -> () -> lists.change("deal", made.get(time).id(), filter("ОДИН из многих")));

        assertThat(AtOnce.done(outcomes)).isEqualTo(1);
        assertThatThrownBy(() -> lists.save("deal", filter("один ИЗ многих"))).isInstanceOf(FieldsRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"f  a", "f\u200b a", "f ａ", "F\u00a0A", "f a\u00ad"})
    void filtersThatLookTheSame(String name) {
        var lists = as("irina", ListsApi.class);
        var known = lists.save("company", filter("f a"));
        var other = lists.save("company", filter("f b"));

        assertThatThrownBy(() -> lists.save("company", filter(name))).isInstanceOf(FieldsRefused.class);
        assertThatThrownBy(() -> lists.change("company", other.id(), filter(name)))
                .isInstanceOf(FieldsRefused.class);
        assertThat(lists.change("company", known.id(), filter(name)).name()).isEqualTo(name.strip());
        lists.delete("company", known.id());
        lists.delete("company", other.id());
    }

    @Test
    void rolesDepartmentsAndFieldsThatLookTheSame() {
        var staff = as("irina", StaffApi.class);
        staff.addRole(new Text("Похожая роль", "Role alike"));
        staff.addDepartment(new DepartmentChange("Похожий отдел", null, null));
        var metadata = as("irina", MetadataApi.class);
        var type = metadata.addType(new TypeNames(text("Похожий тип"), text("Похожие типы")))
                .key();
        metadata.addField(type, NewField.of(text("Похожее поле"), FieldKind.TEXT));

        for (var call : List.<ThrowingCallable>of(
                () -> staff.addRole(new Text("Похожая\u200b  роль", "Another")),
                () -> staff.addDepartment(new DepartmentChange("Похожий \u00a0отдел", null, null)),
                () -> metadata.addType(new TypeNames(text("Похожий\u2003тип"), text("Другие типы"))),
                () -> metadata.addField(type, NewField.of(text("Похожее по\u00adле"), FieldKind.TEXT)))) {
            assertThatThrownBy(call).isInstanceOf(FieldsRefused.class);
        }
        metadata.removeType(type, true);
    }

    @Test
    void departmentsThatWereAlikeBeforeAreChangedInAllElse() {
        var staff = as("irina", StaffApi.class);
        staff.addDepartment(new DepartmentChange("Давний отдел", null, null));
        var other = staff.addDepartment(new DepartmentChange("Недавний отдел", null, null));
        sql.execute("update department set name = 'ДАВНИЙ отдел' where id = ?", other.id());

        var changed = staff.changeDepartment(other.id(), new DepartmentChange("ДАВНИЙ отдел", null, idOf("boris")));

        assertThat(changed.headId()).isEqualTo(idOf("boris"));
        assertThatThrownBy(() ->
                        staff.changeDepartment(other.id(), new DepartmentChange("давний  отдел", null, idOf("boris"))))
                .isInstanceOf(FieldsRefused.class);
        staff.removeDepartment(other.id());
    }

    @Test
    void rolesThatWereAlikeBeforeAreChangedInTheOtherLanguage() {
        var staff = as("irina", StaffApi.class);
        staff.addRole(new Text("Давняя роль", "Old role"));
        var other = staff.addRole(new Text("Недавняя роль", "Recent role"));
        sql.execute("update role set name_ru = 'ДАВНЯЯ роль' where key = ?", other.key());

        staff.renameRole(other.key(), new Text("ДАВНЯЯ роль", "Older role"));

        assertThatThrownBy(() -> staff.renameRole(other.key(), new Text("ДАВНЯЯ роль", "OLD role")))
                .isInstanceOf(FieldsRefused.class);
    }

    @Test
    void filtersThatWereAlikeBeforeAreChangedInAllElse() {
        var lists = as("irina", ListsApi.class);
        var known = lists.save("company", filter("давний фильтр"));
        var other = lists.save("company", filter("недавний фильтр"));
        sql.execute("update saved_filter set name = 'давний  фильтр' where id = ?", other.id());

        var changed = lists.change(
                "company",
                other.id(),
                new NewFilter("давний  фильтр", Sharing.ALL, filter("").filters()));

        assertThat(changed.sharing()).isEqualTo(Sharing.ALL);
        assertThatThrownBy(() -> lists.change("company", other.id(), filter("Давний  фильтр")))
                .isInstanceOf(FieldsRefused.class);
        lists.delete("company", known.id());
        lists.delete("company", other.id());
    }

    @Test
    void typesAndFieldsThatWereAlikeBeforeAreChangedInAllElse() {
        var metadata = as("irina", MetadataApi.class);
        var names = new TypeNames(text("Давний тип"), text("Давние типы"));
        var type = metadata.addType(names).key();
        var other = metadata.addType(new TypeNames(text("Недавний тип"), text("Недавние типы")))
                .key();
        metadata.addField(type, NewField.of(text("Давнее поле"), FieldKind.TEXT));
        var field = metadata.addField(type, NewField.of(text("Недавнее поле"), FieldKind.TEXT)).fields().stream()
                .filter(one -> one.name().ru().equals("Недавнее поле"))
                .findFirst()
                .orElseThrow()
                .key();
        sql.execute("update record_type set name_ru = 'Давний тип' where key = ?", other);
        sql.execute("update record_field set name_ru = 'Давнее поле' where type = ? and key = ?", type, field);
        var fieldName = new Text("Давнее поле", "Недавнее поле");

        metadata.renameType(
                other, new TypeNames(new Text("Давний тип", "Недавний тип"), new Text("Другие типы", "Other types")));
        metadata.changeField(type, field, new ChangedField(fieldName, true, null, null));

        assertThatThrownBy(() -> metadata.changeField(
                        type, field, new ChangedField(new Text("давнее поле", "Other"), true, null, null)))
                .isInstanceOf(FieldsRefused.class);
        metadata.removeType(type, true);
        metadata.removeType(other, true);
    }

    private static NewFilter filter(String name) {
        return new NewFilter(name, Sharing.NOBODY, List.of(new ConditionRow("title", Comparison.NOT_EMPTY, List.of())));
    }

    @Test
    void rolesDepartmentsAndLogins() {
        var staff = as("irina", StaffApi.class);

        oneOf(() -> staff.addRole(new Text("Одновременная роль", "Role at once")));
        oneOf(() -> staff.addDepartment(new DepartmentChange("Одновременный отдел", null, null)));
        oneOf(() -> staff.add(new NewPerson("at.once", "Одновременный Пётр", "", null, Set.of(), null)));
    }

    @Test
    void departmentsThatDifferInCapitalsAlone() {
        var staff = as("irina", StaffApi.class);
        var names = List.of("Отдел заглавных", "отдел заглавных", "ОТДЕЛ ЗАГЛАВНЫХ");

        var outcomes = AtOnce.many(
                names.size(), time -> () -> staff.addDepartment(new DepartmentChange(names.get(time), null, null)));

        assertThat(AtOnce.done(outcomes)).isEqualTo(1);
    }

    @Test
    void typesFieldsPipelinesStagesAndOptions() {
        var metadata = as("irina", MetadataApi.class);
        oneOf(() -> metadata.addType(new TypeNames(text("Одновременный тип"), text("Одновременные типы"))));
        var type = metadata.addType(new TypeNames(text("Тип для имён"), text("Типы для имён")))
                .key();
        var choice = new NewField(text("Выбор"), FieldKind.CHOICE, false, null, List.of(text("А")), null, null, null);
        var field = metadata.addField(type, choice).fields().stream()
                .filter(one -> one.name().ru().equals("Выбор"))
                .findFirst()
                .orElseThrow();

        oneOf(() -> metadata.addField(type, NewField.of(text("Одновременное поле"), FieldKind.TEXT)));
        oneOf(() -> metadata.addOption(type, field.key(), text("Одновременный вариант")));
        oneOf(() -> metadata.addGroup(type, text("Одновременная группа")));
        oneOf(() -> metadata.addPipeline(
                type,
                new NewPipeline(
                        text("Одновременная воронка"), List.of(new StageFacts(text("Начало"), Stage.Kind.OPEN)))));

        metadata.removeType(type, true);
        metadata.removeType(
                as("irina", RecordTypesApi.class).recordTypes().all().stream()
                        .filter(one -> one.name().ru().equals("Одновременный тип"))
                        .findFirst()
                        .orElseThrow()
                        .key(),
                true);
    }

    private static Text text(String name) {
        return new Text(name, "");
    }
}
