package siaga.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "siaga", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule theGatewaySeesNoService = noClasses()
            .that()
            .resideInAPackage("siaga.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("siaga.alerts..", "siaga.agencies..", "siaga.kit..")
            .because("it knows the services by their addresses and their contracts, and owns no data");

    @ArchTest
    static final ArchRule theGatewayOwnsNoData = noClasses()
            .that()
            .resideInAPackage("siaga.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "jakarta.persistence..", "io.agroal..")
            .because("an instance that keeps nothing can be killed and multiplied at will");

    @ArchTest
    static final ArchRule featuresDependOnEachOtherOneWay = slices().matching("siaga.gateway.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that two others need is one of its own");
}
