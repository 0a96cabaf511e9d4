package org.lekalo.server;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
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
}
