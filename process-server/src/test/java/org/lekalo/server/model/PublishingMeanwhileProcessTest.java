package org.lekalo.server.model;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.InstancesApi;
import org.lekalo.library.contract.InstancesApi.Start;
import org.lekalo.library.contract.MetadataApi;
import org.lekalo.library.contract.MetadataApi.NewField;
import org.lekalo.library.contract.MetadataApi.StageFacts;
import org.lekalo.library.contract.MetadataApi.StillUsed;
import org.lekalo.library.contract.MetadataApi.TypeNames;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.ModelHasErrors;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.PeopleApi;
import org.lekalo.library.contract.PersonId;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Roles;
import org.lekalo.library.contract.StaffApi;
import org.lekalo.library.contract.StaffApi.DepartmentChange;
import org.lekalo.library.contract.StaffApi.Departure;
import org.lekalo.library.contract.StaffApi.NewPerson;
import org.lekalo.library.contract.TasksApi;
import org.lekalo.library.contract.TasksApi.Box;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.record.Field;
import org.lekalo.library.record.FieldKind;
import org.lekalo.library.record.RecordType;
import org.lekalo.library.record.Stage;
import org.lekalo.library.record.Text;
import org.lekalo.server.engine.Drawing;
import org.lekalo.server.engine.ProcessTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What a drawing names goes, or is published, one after the other: never both. */
class PublishingMeanwhileProcessTest extends ProcessTest {

    @Autowired
    private PublishModel publishing;

    /** Something that a drawing names and an administrator takes away. */
    private enum Named {
        ROLE {
            @Override
            Parted in(PublishingMeanwhileProcessTest test) {
                var role = test.staff().addRole(new Text("Роль на миг", "Role for a moment"));
                return new Parted(
                        byHand("deal").task("Do", "responsible", "role:" + role.key()),
                        () -> test.staff().removeRole(role.key()));
            }
        },
        DEPARTMENT {
            @Override
            Parted in(PublishingMeanwhileProcessTest test) {
                var department = test.staff().addDepartment(new DepartmentChange("Отдел на миг", null, null));
                return new Parted(
                        byHand("deal").task("Do", "responsible", "department-head:" + department.id()),
                        () -> test.staff().removeDepartment(department.id()));
            }
        },
        FIELD {
            @Override
            Parted in(PublishingMeanwhileProcessTest test) {
                var field = test.field(NewField.of(new Text("Поле на миг", "Field for a moment"), FieldKind.TEXT));
                return new Parted(
                        byHand("deal").task("Do", "responsible", "record-owner", "form", field.key() + ":editable"),
                        () -> test.metadata().removeField("deal", field.key(), false));
            }
        },
        OPTION {
            @Override
            Parted in(PublishingMeanwhileProcessTest test) {
                var field = test.field(new NewField(
                        new Text("Выбор на миг", "Choice for a moment"),
                        FieldKind.CHOICE,
                        false,
                        null,
                        List.of(new Text("Один", "One"), new Text("Два", "Two")),
                        null,
                        null,
                        null));
                return new Parted(
                        byHand("deal").changeFields("Do", field.key(), "fixed", "one"),
                        () -> test.metadata().removeOption("deal", field.key(), "one", null, false));
            }
        },
        STAGE {
            @Override
            Parted in(PublishingMeanwhileProcessTest test) {
                var changed = test.metadata()
                        .addStage(
                                "deal",
                                "retail",
                                new StageFacts(new Text("Стадия на миг", "Stage for a moment"), Stage.Kind.OPEN));
                var stage = changed.pipeline("retail").orElseThrow().stages().stream()
                        .filter(one -> one.name().ru().equals("Стадия на миг"))
                        .findFirst()
                        .orElseThrow()
                        .key();
                return new Parted(
                        byHand("deal").block("serviceTask", "Do", "move-stage", "pipeline", "retail", "stage", stage),
                        () -> test.metadata().removeStage("deal", "retail", stage, "new", false));
            }
        },
        TYPE {
            @Override
            Parted in(PublishingMeanwhileProcessTest test) {
                var type = test.metadata()
                        .addType(new TypeNames(
                                new Text("Тип на миг", "Type for a moment"),
                                new Text("Типы на миг", "Types for a moment")))
                        .key();
                return new Parted(
                        byHand(type).task("Do", "responsible", "record-owner"),
                        () -> test.metadata().removeType(type, false));
            }
        };

        abstract Parted in(PublishingMeanwhileProcessTest test);

        private static Drawing byHand(String type) {
            return Drawing.of("Называет на миг").block("startEvent", "Start", "start-manual", "recordType", type);
        }
    }

    private record Parted(Drawing drawing, Runnable removal) {

        String xml() {
            return drawing.end("End").flows("Start", "Do", "End").xml();
        }
    }

    private StaffApi staff() {
        return as("irina", StaffApi.class);
    }

    private MetadataApi metadata() {
        return as("irina", MetadataApi.class);
    }

    private Field field(NewField wanted) {
        RecordType changed = metadata().addField("deal", wanted);
        return changed.fields().stream()
                .filter(one -> one.name().ru().equals(wanted.name().ru()))
                .findFirst()
                .orElseThrow();
    }

    private Model drawn(String xml) {
        return as("anna", ModelsApi.class).create(new NewModel("Называет на миг", xml));
    }

    private boolean somebodyWaits() {
        return sql.fetchSingle("select count(*) from pg_locks where not granted")
                        .get(0, Long.class)
                > 0;
    }

    @ParameterizedTest
    @EnumSource
    void whatIsBeingPublishedKeepsWhatItNames(Named named) {
        var parted = named.in(this);
        var model = drawn(parted.xml());

        var removed = requireNonNull(transaction.execute(status -> {
            publishing.publish(model.id(), model.revision(), "", idOf("anna"));
            var removal = CompletableFuture.runAsync(parted.removal());
            await().atMost(5, SECONDS).until(() -> removal.isDone() || somebodyWaits());
            return removal;
        }));

        assertThat(removed).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(StillUsed.class);
        as("anna", ModelsApi.class).delete(model.id());
        parted.removal().run();
    }

    @Test
    void whatIsBeingTakenAwayIsNotPublishedAnyMore() {
        var role = staff().addRole(new Text("Роль уходит", "Role that goes")).key();
        var model = drawn(new Parted(Named.byHand("deal").task("Do", "responsible", "role:" + role), () -> {}).xml());

        var published = requireNonNull(transaction.execute(status -> {
            sql.execute("lock table role in share row exclusive mode");
            sql.execute("delete from role where key = ?", role);
            var publication = CompletableFuture.supplyAsync(
                    () -> as("anna", ModelsApi.class).publish(model.id(), new Publication(model.revision(), "")));
            await().atMost(5, SECONDS).until(() -> publication.isDone() || somebodyWaits());
            return publication;
        }));

        assertThat(published).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(ModelHasErrors.class);
        assertThat(as("anna", ModelsApi.class).versions(model.id())).isEmpty();
    }

    private PersonId newcomer(String login) {
        var sales = as("irina", PeopleApi.class).departments().stream()
                .filter(department -> department.name().equals("Отдел продаж"))
                .map(PeopleApi.Department::id)
                .findFirst()
                .orElseThrow();
        return staff().add(new NewPerson(login, "Новый " + login, "", sales, Set.of(Roles.SALES), PASSWORD))
                .person()
                .id();
    }

    private Model drawnFor(PersonId person) {
        return drawn(new Parted(Named.byHand("deal").task("Do", "responsible", "person:" + person), () -> {}).xml());
    }

    private void whatIsStartedAsksHisHead(ProcessModelId model) {
        var deal = deal("elena", "Для ушедшего", Map.of());
        work(as("elena", InstancesApi.class).start(new Start(model, deal)));
        assertThat(as("boris", TasksApi.class)
                        .task(task("boris", Box.MINE, deal).id())
                        .note())
                .contains("has left");
    }

    @Test
    void whoLeavesWhileADrawingThatNamesHimIsPublishedGetsNoTask() {
        var leaver = newcomer("leaves-meanwhile");
        var model = drawnFor(leaver);

        var left = requireNonNull(transaction.execute(status -> {
            publishing.publish(model.id(), model.revision(), "", idOf("anna"));
            var leaving = CompletableFuture.supplyAsync(() -> staff().leave(leaver, new Departure(null, true)));
            await().atMost(5, SECONDS).until(() -> leaving.isDone() || somebodyWaits());
            return leaving;
        }));

        assertThat(left).succeedsWithin(10, SECONDS);
        whatIsStartedAsksHisHead(model.id());
    }

    @Test
    void aDrawingThatNamesSomebodyWhoIsLeavingIsNotPublishedAnyMore() {
        var leaver = newcomer("is-leaving");
        var model = drawnFor(leaver);

        var published = requireNonNull(transaction.execute(status -> {
            sql.execute("lock table person_role in share row exclusive mode");
            sql.execute("update person set active = false where id = ?", leaver.value());
            var publication = CompletableFuture.supplyAsync(
                    () -> as("anna", ModelsApi.class).publish(model.id(), new Publication(model.revision(), "")));
            await().atMost(5, SECONDS).until(() -> publication.isDone() || somebodyWaits());
            return publication;
        }));

        assertThat(published).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(ModelHasErrors.class);
        assertThat(as("anna", ModelsApi.class).versions(model.id())).isEmpty();
    }

    @Test
    void aGateDoesNotNameARoleThatIsBeingTakenAway() {
        var role = staff().addRole(new Text("Роль ворот", "Role of a gate")).key();
        var gate = new Gate("retail", "measurement", List.of(), List.of(), List.of(role), List.of(), List.of());

        var put = requireNonNull(transaction.execute(status -> {
            sql.execute("lock table role in share row exclusive mode");
            sql.execute("delete from role where key = ?", role);
            var putting = CompletableFuture.supplyAsync(
                    () -> as("irina", GatesApi.class).put("deal", gate));
            await().atMost(5, SECONDS).until(() -> putting.isDone() || somebodyWaits());
            return putting;
        }));

        assertThat(put).failsWithin(10, SECONDS).withThrowableThat().withCauseInstanceOf(FieldsRefused.class);
    }
}
