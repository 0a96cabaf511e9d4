package org.lekalo.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

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
