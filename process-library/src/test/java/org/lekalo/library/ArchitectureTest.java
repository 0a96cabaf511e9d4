package org.lekalo.library;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

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

    /** What needs more does several things. Records are data. */
    @ArchTest
    static final ArchRule CONSTRUCTORS_TAKE_FIVE_PARAMETERS_AT_MOST = constructors()
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
}
