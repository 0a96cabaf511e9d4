package org.lekalo.designer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Scope;

@AnalyzeClasses(packages = "org.lekalo.designer", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> VIEWS = DescribedPredicate.describe(
            "views",
            type -> type.getSimpleName().endsWith("View")
                    && type.getPackageName().startsWith("org.lekalo.designer")
                    && type.isAnnotatedWith("com.vaadin.flow.router.Route"));

    @ArchTest
    static final ArchRule holdsNoDatabaseAndNoEngine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "java.sql..", "javax.sql..", "org.jooq..", "org.camunda.bpm.engine..", "org.lekalo.server..");

    @ArchTest
    static final ArchRule featuresLeadToEachOthersViewsByAddress = slices().matching("org.lekalo.designer.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), DescribedPredicate.not(VIEWS))
            .ignoreDependency(
                    JavaClass.Predicates.resideInAPackage("org.lekalo.designer.session"),
                    DescribedPredicate.alwaysTrue());

    @ArchTest
    static final ArchRule thereAreNoCyclesButOfAddresses = slices().matching("org.lekalo.designer.(*)..")
            .should()
            .beFreeOfCycles()
            .ignoreDependency(DescribedPredicate.alwaysTrue(), JavaClass.Predicates.simpleNameEndingWith("Navigation"));

    @ArchTest
    static final ArchRule viewsSayWhoMayOpenThem = classes()
            .that()
            .areAnnotatedWith("com.vaadin.flow.router.Route")
            .should()
            .beAnnotatedWith("jakarta.annotation.security.PermitAll")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.server.auth.AnonymousAllowed");

    /** Otherwise one is everybody's for good, with what it knew of the first who opened a page. */
    @ArchTest
    static final ArchRule whatHoldsPartsOfAPageIsOfThatPage = classes()
            .that()
            .areAnnotatedWith(SpringComponent.class)
            .and(holdPartsOfAPage())
            .should()
            .beAnnotatedWith(Scope.class)
            .orShould()
            .beMetaAnnotatedWith(Scope.class);

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

    private static DescribedPredicate<JavaClass> holdPartsOfAPage() {
        return DescribedPredicate.describe(
                "hold parts of a page, or of what is known of whoever looks at it",
                type -> type.getFields().stream()
                        .map(JavaField::getRawType)
                        .anyMatch(held -> held.isAnnotatedWith(Scope.class) || held.isMetaAnnotatedWith(Scope.class)));
    }
}
