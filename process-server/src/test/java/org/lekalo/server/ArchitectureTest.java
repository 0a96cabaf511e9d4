package org.lekalo.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.lekalo.server.row.StoredRecord;

@AnalyzeClasses(packages = "org.lekalo.server", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule featuresDoNotDependOnEachOtherInCircles =
            slices().matching("org.lekalo.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheEnginePackageKnowsTheEnginesInside = noClasses()
            .that()
            .resideOutsideOfPackage("..server.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda.bpm.engine.impl..", "org.camunda.bpm.spring.boot..");

    @ArchTest
    static final ArchRule onlyRoomsAboutRecordsGoPastTheDoorToTheirRows = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..server.row..",
                    "..server.access..",
                    "..server.history..",
                    "..server.record..",
                    "..server.relation..",
                    "..server.owner..",
                    "..server.formula..",
                    "..server.search..",
                    "..server.duplicate..",
                    "..server.lead..",
                    "..server.personal..",
                    "..server.demo..")
            .should()
            .dependOnClassesThat(resideInAPackage("..server.row..").and(not(type(StoredRecord.class))));

    @ArchTest
    static final ArchRule onlyTheirRoomNamesTheTableOfRuns =
            noClasses().that().resideOutsideOfPackage("..server.run..").should(name("process_run"));

    @ArchTest
    static final ArchRule blocksKnowNothingOfTheEngine = noClasses()
            .that()
            .resideInAPackage("..server.block..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm..");

    @ArchTest
    static final ArchRule packagesAreCalledAsAnAnalystWouldCallThem = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..", "..impl..", "..dto..", "..util..", "..common..", "..config..", "..exception..");

    @ArchTest
    static final ArchRule theDesignerIsUnknownHere =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("org.lekalo.designer..", "com.vaadin..");

    /** What needs more does several things. Records are data. */
    @ArchTest
    static final ArchRule constructorsTakeFiveParametersAtMost = constructors()
            .that()
            .areDeclaredInClassesThat()
            .areNotRecords()
            .should(new ArchCondition<>("take five parameters at most") {
                @Override
                public void check(JavaConstructor constructor, ConditionEvents events) {
                    var type = constructor.getOwner();
                    int given = type.isEnum() ? 2 : 0; // its name and place, by the compiler
                    int taken = constructor.getRawParameterTypes().size() - given;
                    events.add(new SimpleConditionEvent(
                            constructor,
                            taken <= 5 || type.isAnonymousClass(),
                            constructor.getFullName() + " takes " + taken));
                }
            });

    /** Statements are texts: a class names a table where its constants do. */
    private static ArchCondition<JavaClass> name(String table) {
        return new ArchCondition<>("name " + table) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var named = bytes(type).contains(table);
                events.add(new SimpleConditionEvent(
                        type, named, type.getName() + (named ? " names " : " does not name ") + table));
            }
        };
    }

    private static String bytes(JavaClass type) {
        try (var bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
