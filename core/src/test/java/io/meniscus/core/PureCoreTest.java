package io.meniscus.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** What the core may know: itself, the language, and how telephone numbers read. */
class PureCoreTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.meniscus.core");

    @Test
    void the_core_knows_no_database_network_json_or_thread() {
        classes()
                .should()
                .onlyDependOnClassesThat(type(ConcurrentHashMap.class)
                        // the ledger's chain is a hash, which is as pure as arithmetic
                        .or(type(MessageDigest.class))
                        .or(type(NoSuchAlgorithmException.class))
                        .or(resideInAnyPackage(
                                "io.meniscus.core..",
                                "java.lang",
                                "java.lang.annotation",
                                "java.lang.invoke",
                                "java.lang.runtime",
                                "java.math",
                                "java.nio.charset",
                                "java.text",
                                "java.time..",
                                "java.util",
                                "java.util.function",
                                "java.util.regex",
                                "java.util.stream",
                                "org.jspecify.annotations",
                                "com.google.i18n.phonenumbers..",
                                "com.google.re2j")))
                .check(CORE);
    }

    @Test
    void the_core_is_given_its_instants_and_random_values() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, InstantSource.class, Random.class, UUID.class)
                .orShould()
                .accessTargetWhere(com.tngtech.archunit.core.domain.JavaAccess.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching(
                                "now|currentTimeMillis|nanoTime|random")))
                .check(CORE);
    }

    @Test
    void no_concept_of_the_core_leads_back_to_itself() {
        slices().matching("io.meniscus.core.(*)..").should().beFreeOfCycles().check(CORE);
    }
}
