package org.lekalo.server.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.lekalo.library.drawing.Drawings.arrow;
import static org.lekalo.library.drawing.Drawings.beside;
import static org.lekalo.library.drawing.Drawings.more;
import static org.lekalo.library.drawing.Drawings.plain;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lekalo.library.contract.AuditApi;
import org.lekalo.library.contract.GatesApi;
import org.lekalo.library.contract.ModelsApi;
import org.lekalo.library.contract.ModelsApi.Copy;
import org.lekalo.library.contract.ModelsApi.Draft;
import org.lekalo.library.contract.ModelsApi.FindingView;
import org.lekalo.library.contract.ModelsApi.Mending;
import org.lekalo.library.contract.ModelsApi.Model;
import org.lekalo.library.contract.ModelsApi.ModelChangedMeanwhile;
import org.lekalo.library.contract.ModelsApi.ModelHasErrors;
import org.lekalo.library.contract.ModelsApi.ModelNotPublished;
import org.lekalo.library.contract.ModelsApi.ModelUnchanged;
import org.lekalo.library.contract.ModelsApi.ModelUnreadable;
import org.lekalo.library.contract.ModelsApi.NewModel;
import org.lekalo.library.contract.ModelsApi.Publication;
import org.lekalo.library.contract.ModelsApi.Renaming;
import org.lekalo.library.contract.ModelsApi.Row;
import org.lekalo.library.contract.ModelsApi.Severity;
import org.lekalo.library.contract.ProcessModelId;
import org.lekalo.library.contract.Refusals.FieldsRefused;
import org.lekalo.library.contract.Refusals.NotAllowed;
import org.lekalo.library.contract.Refusals.NotFound;
import org.lekalo.library.contract.Refusals.SignedOut;
import org.lekalo.library.gate.Gate;
import org.lekalo.library.model.ModelElement;
import org.lekalo.library.model.ProcessModel;
import org.lekalo.library.record.Lengths;
import org.lekalo.server.AtOnce;
import org.lekalo.server.ServerTest;
import org.lekalo.server.engine.Drawing;
import org.springframework.beans.factory.annotation.Autowired;

/** Anna analyses, Irina administers, Olga and Viktor own processes, Elena sells. */
class ModelsIntegrationTest extends ServerTest {

    @Autowired
    private RepositoryService definitions;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private Drawings drawings;

    @Test
    void modelsOfOneNameAreToldApart() {
        var anna = anna();
        var first = anna.create(new NewModel("Согласование", null));
        var second = anna.create(new NewModel("согла\u00adсование", DrawnModels.discount()));
        var copy = anna.copy(first.id(), new Copy("Согласование (2)"));

        assertThat(first.name()).isEqualTo("Согласование");
        assertThat(second.name()).isEqualTo("согла\u00adсование (2)");
        assertThat(copy.name()).isEqualTo("Согласование (2) (2)");
        assertThat(anna.create(new NewModel("x".repeat(Lengths.NAME), null)).name())
                .isNotEqualTo(anna.create(new NewModel("x".repeat(Lengths.NAME), null))
                        .name());
        assertThatThrownBy(() -> anna.rename(copy.id(), new Renaming("Согласование ", copy.revision())))
                .isInstanceOf(FieldsRefused.class);
        anna.rename(copy.id(), new Renaming("Согласование  (2) (2)", copy.revision()));
        anna.delete(first.id());
        assertThat(anna.create(new NewModel("Согласование", null)).name()).isEqualTo("Согласование");
    }

    @Test
    void ofManyThatAreMadeAtOnceNoTwoHaveOneName() {
        var anna = anna();

        AtOnce.many(5, time -> () -> anna.create(new NewModel("В один миг", null)));

        assertThat(anna.models())
                .extracting(Row::name)
                .filteredOn(name -> name.startsWith("В один миг"))
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void beginsWithABlankPageThatLacksNothing() {
        var model = anna().create(new NewModel("  Скидки ", null));

        assertThat(model.name()).isEqualTo("Скидки");
        assertThat(model.publishedVersion()).isNull();
        assertThat(model.draftDiffers()).isTrue();
        assertThat(model.savedBy()).isEqualTo("Анна Соколова");
        assertThat(ProcessModel.read(model.xml()).name()).isEqualTo("Скидки");
        assertThat(model.findings()).isEmpty();
    }

    @Test
    void saysWhatIsMissingInTheLanguageOfWhoeverAsks() {
        var endless = ProcessModel.blank("Без конца").xml().replaceAll("(?s)<bpmn:endEvent.*</bpmn:endEvent>", "");

        var model = anna().create(new NewModel("Без конца", endless));

        assertThat(model.findings())
                .filteredOn(finding -> finding.severity() == Severity.ERROR)
                .extracting(FindingView::text)
                .contains("The process has no end: add the block “End”.");
        assertThat(as("anna", ModelsApi.class, new Locale("ru"))
                        .model(model.id())
                        .findings())
                .extracting(FindingView::text)
                .contains("У процесса нет конца: добавьте блок «Конец».");
    }

    @Test
    void keepsAnImportedFileAsItCame() {
        var foreign = DrawnModels.discount()
                .replace(
                        "<bpmn:process ",
                        "<bpmn:extensionElements><v:note xmlns:v=\"https://vendor.example\">theirs</v:note></bpmn:extensionElements>\n<!-- kept -->\n  <bpmn:process ");

        var model = anna().create(new NewModel("Imported", foreign));

        assertThat(model.xml()).isEqualTo(foreign);
        assertThat(model.findings()).isEmpty();
        assertThat(row(model.id()).recordType()).isEqualTo("deal");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no xml", "<html/>", "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"})
    void refusesFilesThatAreNoProcessWithASentence(String xml) {
        var refused = catchThrowableOfType(ModelUnreadable.class, () -> anna().create(new NewModel("Broken", xml)));

        assertThat(refused.sentence())
                .startsWith("The file could not be read. ")
                .hasSizeGreaterThan(50);
        assertThat(anna().models()).noneMatch(row -> row.name().equals("Broken"));
    }

    static List<String> faults() {
        return List.of(
                arrow("Extra", "Task_Approve", "Gone"),
                arrow("Extra", "", "End_Done"),
                plain("dataObject", "1abc"),
                plain("dataObject", "Task_Approve"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void keepsAFileThatBpmnDoesNotAllowAsItCameAndPublishesItOnlyMended(String fault) {
        var file = more(DrawnModels.discount(), fault);
        var model = anna().create(new NewModel("Faulty", file));
        assertThat(model.xml()).isEqualTo(file);
        assertThatThrownBy(() -> publish(model)).isInstanceOf(ModelHasErrors.class);
        assertThat(deployed(model.id())).isZero();
        var remedy = model.findings().stream()
                .flatMap(finding -> Stream.ofNullable(finding.remedy()))
                .findFirst()
                .orElseThrow();

        var mended = anna().mend(model.id(), new Mending(List.of(remedy.code()), model.revision()));

        assertThat(remedy.label()).isNotBlank();
        assertThat(mended.findings()).noneMatch(finding -> finding.remedy() != null);
        assertThat(mended.revision()).isGreaterThan(model.revision());
        assertThat(ProcessModel.read(mended.xml()).elements())
                .extracting(ModelElement::id)
                .containsExactlyElementsOf(ProcessModel.read(DrawnModels.discount()).elements().stream()
                        .map(ModelElement::id)
                        .toList());
        assertThatThrownBy(() -> anna().mend(model.id(), new Mending(List.of(remedy.code()), model.revision())))
                .isInstanceOf(ModelChangedMeanwhile.class);
        assertThat(anna().mend(model.id(), new Mending(List.of(remedy.code()), mended.revision()))
                        .revision())
                .isEqualTo(mended.revision());
    }

    @Test
    void keepsAFileWithoutAProcessAndSaysWhatCanBeDone() {
        var file = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>";

        var model = anna().create(new NewModel("Nothing yet", file));

        assertThat(model.xml()).isEqualTo(file);
        assertThat(model.findings()).singleElement().matches(finding -> finding.remedy() != null);
        assertThatThrownBy(() -> publish(model)).isInstanceOf(ModelHasErrors.class);
        assertThat(anna().copy(model.id(), new Copy("Another")).name()).isEqualTo("Another");
    }

    @Test
    void runsTheProcessThatWasChosenOfSeveral() {
        var discount = ProcessModel.read(DrawnModels.discount());
        var both = beside(discount.xml(), "Theirs", "Theirs", plain("scriptTask", "Run"))
                .replace("id=\"Theirs\"", "id=\"Theirs\" isExecutable=\"true\"");
        var model = ProcessModel.read(both);

        assertThatThrownBy(() -> publish(anna().create(new NewModel("Open", both))))
                .isInstanceOf(ModelHasErrors.class);
        var chosen = anna().create(
                        new NewModel("Chosen", model.on(model.pages().get(0)).xml()));
        publish(chosen);

        var published = anna().version(chosen.id(), 1).xml();
        assertThat(published).contains("Theirs");
        assertThat(ProcessModel.read(published).elements())
                .extracting(ModelElement::id)
                .contains("Task_Approve");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        var large = DrawnModels.discount() + "<!--" + "x".repeat(5_000_000) + "-->";

        assertThatThrownBy(() -> anna().create(new NewModel("Large", large))).isInstanceOf(ModelUnreadable.class);
    }

    @Test
    void refusesNamesThatNobodyCouldRead() {
        for (var name : List.of(" ", "x".repeat(5_000), "two\nlines")) {
            assertThat(catchThrowableOfType(FieldsRefused.class, () -> anna().create(new NewModel(name, null)))
                            .problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.field()).isEqualTo("name"));
        }
    }

    @Test
    void savesADraftOnlyOverTheOneThatWasSeen() {
        var model = anna().create(new NewModel("Draft", null));

        var saved = anna().saveDraft(model.id(), new Draft(DrawnModels.discount(), model.revision()));

        assertThat(saved.findings()).isEmpty();
        assertThatThrownBy(() -> irina().saveDraft(model.id(), new Draft(model.xml(), model.revision())))
                .isInstanceOf(ModelChangedMeanwhile.class);
        assertThat(anna().model(model.id()).xml()).isEqualTo(DrawnModels.discount());
        assertThat(anna().model(model.id()).revision()).isEqualTo(saved.revision());
    }

    @Test
    void keepsADraftWithErrorsAndRefusesToPublishIt() {
        var broken = DrawnModels.discount().replace("deal.amount", "deal.gone").replace("owners-head", "person:999");
        var model = anna().create(new NewModel("Errors", broken));

        var refused = catchThrowableOfType(ModelHasErrors.class, () -> publish(model));

        assertThat(model.findings()).hasSize(2);
        assertThat(refused.facts().get("findings"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(finding -> finding.get("elementId"))
                .containsExactlyInAnyOrder("Flow_Large", "Task_Approve");
        assertThat(anna().model(model.id()).publishedVersion()).isNull();
        assertThat(deployed(model.id())).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " camunda:assignee=\"${''.getClass()}\"",
                " camunda:formKey=\"x\"",
                " activiti:assignee=\"x\" xmlns:activiti=\"http://activiti.org/bpmn\""
            })
    void refusesToPublishWhatTheEngineWouldObey(String attribute) {
        var model = anna().create(new NewModel(
                "Unsafe", DrawnModels.discount().replace("<bpmn:userTask ", "<bpmn:userTask" + attribute + " ")));

        assertThatThrownBy(() -> publish(model)).isInstanceOf(ModelHasErrors.class);
        assertThat(deployed(model.id())).isZero();
    }

    @Test
    void publishesAVersionAndTiesItToItsDefinition() {
        var model = anna().create(new NewModel("Скидка клиенту", DrawnModels.discount()));

        var version = anna().publish(model.id(), new Publication(model.revision(), " first "));

        assertThat(version.version()).isEqualTo(1);
        assertThat(version.note()).isEqualTo("first");
        assertThat(version.publishedBy()).isEqualTo("Анна Соколова");
        assertThat(version.contentHash()).hasSize(64);
        var definition = definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey("model-" + model.id())
                .singleResult();
        assertThat(definition.getName()).isEqualTo("Скидка клиенту");
        assertThat(definition.getVersionTag()).isEqualTo("1");
        var drawing = anna().version(model.id(), 1);
        assertThat(drawing.name()).isEqualTo("Скидка клиенту");
        assertThat(ProcessModel.read(drawing.xml()).elements())
                .isEqualTo(ProcessModel.read(DrawnModels.discount()).elements());
        assertThat(drawings.xml(model.id(), 1)).isEqualTo(drawing.xml());
    }

    @Test
    void publishesEveryBlock() {
        var model = anna().create(new NewModel("Every block", DrawnModels.everyBlock()));

        assertThat(model.findings()).isEmpty();
        publish(model);

        assertThat(deployed(model.id())).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${7*7}", "#{x}", "<b> & \"c\"", "]]>", "Скидки 🙂", "'{'0'}'"})
    void publishesUnderWhateverNameItTakes(String name) {
        var model = anna().create(new NewModel(name, DrawnModels.discount()));

        publish(model);

        assertThat(definitions
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("model-" + model.id())
                        .singleResult()
                        .getName())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uFFFFb", "a\uFFFEb", "a\u0001b"})
    void refusesNamesThatNoFileCanHold(String name) {
        assertThatThrownBy(() -> anna().create(new NewModel(name, null))).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void numbersVersionsAndKeepsTheOldOnes() {
        var model = anna().create(new NewModel("Versions", DrawnModels.discount()));
        publish(model);
        assertThat(anna().model(model.id()).revision()).isGreaterThan(model.revision());

        var changed = DrawnModels.discount().replace("100000", "200000");
        anna().saveDraft(model.id(), new Draft(changed, anna().model(model.id()).revision()));
        assertThat(row(model.id()).draftDiffers()).isTrue();
        publish(anna().model(model.id()));

        assertThat(anna().versions(model.id())).extracting("version").containsExactly(2, 1);
        assertThat(anna().version(model.id(), 1).xml()).contains("100000");
        assertThat(anna().version(model.id(), 2).xml()).contains("200000");
        assertThat(deployed(model.id())).isEqualTo(2);
        assertThat(row(model.id()).publishedVersion()).isEqualTo(2);
    }

    @Test
    void whatWasImportedUnderAnotherNameDoesNotDifferOnceItIsPublished() {
        var model = anna().create(new NewModel("Под другим именем", DrawnModels.discount()));
        publish(model);

        assertThat(row(model.id()).draftDiffers()).isFalse();
        assertThat(ProcessModel.read(anna().model(model.id()).xml()).name()).isEqualTo("Под другим именем");
    }

    @Test
    void saysWhetherTheDraftDiffersFromWhatRuns() {
        var model = anna().create(new NewModel("Согласование скидки", DrawnModels.discount()));
        publish(model);

        assertThat(row(model.id()).draftDiffers()).isFalse();

        anna().rename(
                        model.id(),
                        new Renaming("Другое имя", anna().model(model.id()).revision()));
        assertThat(row(model.id()).draftDiffers()).isTrue();
        assertThat(row(model.id()).name()).isEqualTo("Другое имя");
        assertThat(ProcessModel.read(anna().model(model.id()).xml()).name()).isEqualTo("Другое имя");
    }

    @Test
    void refusesToPublishWhatAnotherPublishedMeanwhile() {
        var model = anna().create(new NewModel("Twice", DrawnModels.discount()));
        publish(model);

        assertThatThrownBy(() -> irina().publish(model.id(), new Publication(model.revision(), "")))
                .isInstanceOf(ModelChangedMeanwhile.class);
        assertThat(deployed(model.id())).isEqualTo(1);
    }

    @Test
    void refusesToPublishWhatRunsAlready() {
        var model = anna().create(new NewModel("Again", DrawnModels.discount()));
        publish(model);
        var published = anna().model(model.id());
        var reformatted = published.xml().replace("<bpmn:userTask", "\n\n  <bpmn:userTask");

        assertThatThrownBy(() -> publish(published))
                .isInstanceOf(ModelUnchanged.class)
                .hasMessage("The draft is what version 1 is: there is nothing to publish.");
        anna().saveDraft(model.id(), new Draft(reformatted, published.revision()));
        assertThatThrownBy(() -> publish(anna().model(model.id()))).isInstanceOf(ModelUnchanged.class);
        assertThat(anna().versions(model.id())).hasSize(1);
        assertThat(deployed(model.id())).isEqualTo(1);
    }

    @Test
    void publishesWhatOnlyLooksOtherwise() {
        var model = anna().create(new NewModel("Moved", DrawnModels.discount()));
        publish(model);
        var published = anna().model(model.id());
        anna().saveDraft(
                        model.id(),
                        new Draft(published.xml().replaceFirst(" x=\"\\d+\"", " x=\"999\""), published.revision()));

        publish(anna().model(model.id()));

        assertThat(anna().versions(model.id())).hasSize(2);
    }

    @Test
    void copiesADraftUnderAnotherNameAndKeepsItInMind() {
        var model = anna().create(new NewModel("Образец", DrawnModels.discount()));
        publish(model);

        var copy = anna().copy(model.id(), new Copy("Образец (копия)"));

        assertThat(copy.id()).isNotEqualTo(model.id());
        assertThat(copy.publishedVersion()).isNull();
        assertThat(ProcessModel.read(copy.xml()).name()).isEqualTo("Образец (копия)");
        assertThat(ProcessModel.read(copy.xml()).elements())
                .isEqualTo(ProcessModel.read(model.xml()).elements());
        assertThat(row(copy.id()).recordType()).isEqualTo("deal");
        assertThat(deeds()).contains("MODEL_COPIED Образец");
        assertThatThrownBy(() -> anna().copy(model.id(), new Copy(" "))).isInstanceOf(FieldsRefused.class);
    }

    @Test
    void pausesAndResumesWhatIsPublishedAndKeepsItInMind() {
        var model = anna().create(new NewModel("На паузу", DrawnModels.discount()));
        assertThatThrownBy(() -> anna().pause(model.id())).isInstanceOf(ModelNotPublished.class);
        publish(model);

        as("olga", ModelsApi.class).pause(model.id());
        anna().pause(model.id());

        assertThat(row(model.id()).paused()).isTrue();
        assertThat(anna().model(model.id()).paused()).isTrue();
        anna().resume(model.id());
        anna().resume(model.id());
        assertThat(row(model.id()).paused()).isFalse();
        assertThat(deeds().stream().filter(deed -> deed.endsWith(" На паузу")))
                .containsExactly("MODEL_RESUMED На паузу", "MODEL_PAUSED На паузу");
    }

    @Test
    void namesAnotherProcessThatStartsAtTheSameStage() {
        publish(anna().create(new NewModel("Уже идёт", DrawnModels.discount())));

        var second = anna().create(new NewModel("Второй", DrawnModels.discount()));

        assertThat(second.findings())
                .extracting(FindingView::severity, FindingView::text)
                .containsExactly(tuple(
                        Severity.WARNING,
                        "The process “Уже идёт” starts at this very stage too: both will run on each record. Pause or"
                                + " delete one of them if you need only one."));
        publish(second);
        var first = anna().models().stream()
                .filter(row -> row.name().equals("Уже идёт"))
                .findFirst()
                .orElseThrow();
        assertThat(anna().model(first.id()).findings()).hasSize(1);
        anna().pause(first.id());
        assertThat(anna().model(second.id()).findings()).isEmpty();
    }

    @Test
    void saysWhatTheGateOfAStageAsksForAndNothingFills() {
        var gates = as("irina", GatesApi.class);
        gates.put(
                "deal",
                new Gate(
                        "retail",
                        "contract",
                        List.of(new Gate.Required("measurement_date", "")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()));
        try {
            var drawing = Drawing.of("К договору")
                    .startByHand()
                    .block("serviceTask", "Move", "move-stage", "pipeline", "retail", "stage", "contract")
                    .end("Done")
                    .flows("Start", "Move", "Done");

            var model = anna().create(new NewModel("К договору", drawing.xml()));

            assertThat(model.findings())
                    .filteredOn(finding -> finding.text().startsWith("The stage"))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.severity()).isEqualTo(Severity.WARNING))
                    .satisfies(finding -> assertThat(finding.text())
                            .startsWith(
                                    "The stage “Contract and prepayment” takes the record only with this filled: "));
            publish(model);
        } finally {
            gates.put("deal", Gate.open("retail", "contract"));
        }
    }

    private List<String> deeds() {
        return as("irina", AuditApi.class).entries(50, null).entries().stream()
                .map(entry -> entry.deed() + " " + entry.subject())
                .toList();
    }

    @Test
    void publishesOnceWhereTwoPublishAtTheSameMoment() throws Exception {
        var model = anna().create(new NewModel("At once", DrawnModels.discount()));
        var threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> attempt = () -> {
            try {
                publish(model);
                return true;
            } catch (ModelChangedMeanwhile meanwhile) {
                return false;
            }
        };

        var published = threads.invokeAll(List.of(attempt, attempt, attempt, attempt)).stream()
                .filter(ModelsIntegrationTest::value)
                .count();

        threads.shutdown();
        assertThat(published).isEqualTo(1);
        assertThat(deployed(model.id())).isEqualTo(1);
    }

    @Test
    void beginsARunAtEitherOfTwoStarts() {
        var model = anna().create(new NewModel("Starts", DrawnModels.discount()));
        publish(model);
        var key = "model-" + model.id();

        instances.startProcessInstanceByKey(key, "deal:1");
        instances
                .createProcessInstanceByKey(key)
                .businessKey("deal:1")
                .startBeforeActivity("Start_ByHand")
                .execute();

        assertThat(instances
                        .createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .count())
                .isEqualTo(2);
        assertThat(row(model.id()).runningInstances()).isEqualTo(2);
    }

    @Test
    void takesAModelAwayButNotWhatRuns() {
        var model = anna().create(new NewModel("Away", DrawnModels.discount()));
        publish(model);
        var key = "model-" + model.id();
        instances.startProcessInstanceByKey(key, "deal:1");

        anna().delete(model.id());

        assertThat(anna().models()).noneMatch(row -> row.id().equals(model.id()));
        assertThatThrownBy(() -> anna().model(model.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> anna().delete(model.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> instances.startProcessInstanceByKey(key, "deal:2"))
                .hasMessageContaining("suspended");
        assertThat(instances
                        .createProcessInstanceQuery()
                        .processDefinitionKey(key)
                        .active()
                        .count())
                .isEqualTo(1);
        assertThat(jobs.createJobDefinitionQuery()
                        .processDefinitionKey(key)
                        .suspended()
                        .count())
                .as("what runs goes on")
                .isZero();
        assertThat(drawings.xml(model.id(), 1)).isNotEmpty();
    }

    @Test
    void offersTheBlocksToOtherModelers() {
        assertThat(anna().elementTemplates()).hasSizeGreaterThan(10);
    }

    @Test
    void letsProcessOwnersReadOnly() {
        var model = anna().create(new NewModel("Rights", DrawnModels.discount()));
        publish(model);
        var olga = as("olga", ModelsApi.class);

        assertThat(olga.models()).isNotEmpty();
        assertThat(olga.model(model.id()).xml()).isNotEmpty();
        assertThat(olga.version(model.id(), 1).xml()).isNotEmpty();
        for (var call : changing(model)) {
            assertThatThrownBy(() -> call.accept(olga)).isInstanceOf(NotAllowed.class);
        }
    }

    @Test
    void letsSellersSeeNothing() {
        var model = anna().create(new NewModel("Rights", DrawnModels.discount()));
        var elena = as("elena", ModelsApi.class);

        for (var call : reading(model.id())) {
            assertThatThrownBy(() -> call.accept(elena)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> call.accept(asNobody(ModelsApi.class))).isInstanceOf(SignedOut.class);
        }
        for (var call : List.<Consumer<ModelsApi>>of(api -> api.pause(model.id()), api -> api.resume(model.id()))) {
            assertThatThrownBy(() -> call.accept(elena)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> call.accept(asNobody(ModelsApi.class))).isInstanceOf(SignedOut.class);
        }
        for (var call : changing(model)) {
            assertThatThrownBy(() -> call.accept(elena)).isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> call.accept(asNobody(ModelsApi.class))).isInstanceOf(SignedOut.class);
        }
        assertThat(anna().model(model.id()).revision()).isEqualTo(model.revision());
    }

    private static List<Consumer<ModelsApi>> reading(ProcessModelId id) {
        return List.of(
                ModelsApi::models,
                api -> api.model(id),
                api -> api.versions(id),
                api -> api.version(id, 1),
                ModelsApi::elementTemplates);
    }

    private static List<Consumer<ModelsApi>> changing(Model model) {
        return List.of(
                api -> api.create(new NewModel("Mine", null)),
                api -> api.saveDraft(model.id(), new Draft(model.xml(), model.revision())),
                api -> api.mend(model.id(), new Mending(List.of(), model.revision())),
                api -> api.rename(model.id(), new Renaming("Mine", model.revision())),
                api -> api.publish(model.id(), new Publication(model.revision(), "")),
                api -> api.copy(model.id(), new Copy("Mine")),
                api -> api.delete(model.id()));
    }

    private static boolean value(Future<Boolean> done) {
        try {
            return done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private ModelsApi anna() {
        return as("anna", ModelsApi.class);
    }

    private ModelsApi irina() {
        return as("irina", ModelsApi.class);
    }

    private void publish(Model model) {
        anna().publish(model.id(), new Publication(model.revision(), ""));
    }

    private ModelsApi.Row row(ProcessModelId id) {
        return anna().models().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private long deployed(ProcessModelId id) {
        return definitions
                .createProcessDefinitionQuery()
                .processDefinitionKey("model-" + id)
                .count();
    }
}
