package siaga.alerts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;

@AnalyzeClasses(packages = "siaga", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE = noClasses()
            .that()
            .resideInAPackage("siaga.alerts..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("siaga.agencies..", "siaga.gateway..")
            .because(
                    "services speak over HTTP and Kafka only; what they have to say to each other stands in contracts");

    @ArchTest
    static final ArchRule ENTITIES_STAY_HOME = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should()
            .bePackagePrivate()
            .because("a feature offers other features what they need of it, never the rows it keeps");

    @ArchTest
    static final ArchRule NOTHING_CALLS_A_RESOURCE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Resource")
            .because("a resource speaks HTTP; whoever wants the same effect calls what it calls");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("siaga.alerts.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be understood alone can be changed alone");
}
