package siaga.contracts;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "siaga.contracts", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractsDependOnNothingTest {

    @ArchTest
    static final ArchRule NO_FRAMEWORK = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("siaga.contracts..", "java..", "org.jspecify.annotations")
            .because(
                    "every service, and one day a member's own system, reads these records with whatever it is built on");
}
