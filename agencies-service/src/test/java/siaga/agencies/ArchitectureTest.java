package siaga.agencies;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("siaga.agencies");

    @Test
    void entitiesStayInTheirFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .because("a row is its feature's own; others use the public types that are made of it")
                .check(SERVICE);
    }

    @Test
    void nothingDependsOnAResource() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(Path.class)
                .because("a resource speaks HTTP and nothing else; what two need belongs below both")
                .check(SERVICE);
    }

    @Test
    void featuresHaveAnOrder() {
        slices().matching("siaga.agencies.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another is built on it; what both need is a type of the lower one")
                .check(SERVICE);
    }

    @Test
    void inboxKnowsNothingOfAgenciesAndAlerts() {
        noClasses()
                .that()
                .resideInAPackage("siaga.agencies.inbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "siaga.agencies.agency..", "siaga.agencies.distribution..", "siaga.contracts.sharing..")
                .because("numbering must not depend on who may know: that is decided before an entry gets here")
                .check(SERVICE);
    }

    @Test
    void noOtherServiceIsKnown() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("siaga.alerts..", "siaga.gateway..")
                .because("services speak over topics and HTTP; what they share is in contracts")
                .check(SERVICE);
    }
}
