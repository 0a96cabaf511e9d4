package org.lekalo.library;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.lekalo.library", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_NO_ENGINE_NO_DATABASE_AND_NO_SCREEN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda.bpm.engine..",
                    "com.vaadin..",
                    "org.jooq..",
                    "java.sql..",
                    "javax.sql..",
                    "org.springframework.boot..",
                    "org.springframework.context..",
                    "org.lekalo.server..",
                    "org.lekalo.designer..");

    @ArchTest
    static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("org.lekalo.library.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule BLOCKS_DO_NOT_KNOW_EACH_OTHER =
            slices().matching("org.lekalo.library.palette.(*)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule ONLY_THE_MODEL_PARSES_XML = noClasses()
            .that()
            .resideOutsideOfPackage("org.lekalo.library.model..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.xml.parsers..", "org.w3c.dom..", "org.xml.sax..");
}
