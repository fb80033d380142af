package io.meniscus;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who may use whom, and who may touch the database, the clock and chance. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.meniscus");

    /** What stands under every concept; whatever else is beside them is a concept. */
    private static final Set<String> NO_CONCEPT =
            Set.of("", "core", "config", "embedded", "run", "job", "access", "http", "api", "console");

    private static final Set<String> SQL_PACKAGES = Set.of("run", "embedded", "job");
    private static final Pattern SQL_CLASS = Pattern.compile("\\w+(Store|Rows|Writes)");
    private static final Pattern SQL_TYPES =
            Pattern.compile("(javax?\\.sql|org\\.jdbi|org\\.postgresql|com\\.zaxxer)\\..*");

    /** Log-ins and credentials are written in one transaction with the set-up, or the user, that they belong to. */
    private static final Set<String> STORES_THAT_SHARE_A_TRANSACTION = Set.of(
            "io.meniscus.organization.setup.SetupChangeStore -> io.meniscus.access.LoginStore",
            "io.meniscus.user.UserStore -> io.meniscus.access.LoginStore");

    private static final Pattern BAD_NAME =
            Pattern.compile("(Abstract|Base|Common|Default)[A-Z].*|.*(Manager|Helper|Utils?|Impl)");

    private static final Pattern CLOCK_AND_CHANCE = Pattern.compile(
            "java\\.time\\.\\w+\\.(now|systemUTC|systemDefaultZone|system|tick\\w*)|java\\.lang\\.System\\.currentTimeMillis"
                    + "|java\\.lang\\.Math\\.random|java\\.util\\.UUID\\.randomUUID"
                    + "|java\\.util\\.(Random|SplittableRandom|Date)\\.<init>"
                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom\\.current|java\\.util\\.random\\..*"
                    + "|java\\.security\\.SecureRandom\\.(<init>|getInstance\\w*)");

    @Test
    void the_versions_and_the_console_use_concepts_and_are_used_by_none() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.meniscus", "io.meniscus.api..", "io.meniscus.console..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.meniscus.api..", "io.meniscus.console..")
                .check(MAIN);
    }

    @Test
    void no_version_knows_another() {
        slices().matching("io.meniscus.api.(v*)..")
                .should()
                .notDependOnEachOther()
                .check(MAIN);
        noClasses()
                .that()
                .resideInAPackage("io.meniscus.api")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("io.meniscus.api.*..")
                .check(MAIN);
    }

    @Test
    void a_concept_reaches_another_by_its_operations_and_never_by_its_store() {
        classes()
                .that()
                .resideOutsideOfPackage("io.meniscus")
                .should(haveNoDependency("on another concept's SQL", ArchitectureTest::isOnAnothersSql))
                .check(MAIN);
    }

    private static boolean isOnAnothersSql(Dependency dependency) {
        var from = dependency.getOriginClass();
        var to = outermost(dependency.getTargetClass());
        return top(to).isPresentConcept()
                && SQL_CLASS.matcher(to.getSimpleName()).matches()
                && !top(from).equals(top(to))
                && !STORES_THAT_SHARE_A_TRANSACTION.contains(outermost(from).getName() + " -> " + to.getName());
    }

    @Test
    void concepts_form_no_cycle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        var top = top(type);
                        return !type.getPackageName().startsWith("io.meniscus") || NO_CONCEPT.contains(top.name())
                                ? SliceIdentifier.ignore()
                                : SliceIdentifier.of(top.name());
                    }

                    @Override
                    public String getDescription() {
                        return "concepts";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(MAIN);
    }

    @Test
    void what_runs_transactions_knows_neither_concepts_nor_http() {
        noClasses()
                .that()
                .resideInAPackage("io.meniscus.run..")
                .should()
                .dependOnClassesThat(describe(
                        "are neither its own, configuration nor core",
                        type -> type.getPackageName().startsWith("io.meniscus")
                                && !Set.of("run", "config", "core")
                                        .contains(top(type).name())))
                .check(MAIN);
    }

    @Test
    void only_stores_and_what_runs_transactions_touch_the_database() {
        classes()
                .that(describe("are not made for SQL", type -> !isMadeForSql(type)))
                .and()
                .resideOutsideOfPackage("io.meniscus")
                .should(haveNoDependency("on SQL", dependency -> isSqlType(dependency.getTargetClass())))
                .check(MAIN);
    }

    @Test
    void the_composition_root_hands_connections_on_and_runs_nothing_on_them() {
        noClasses()
                .that()
                .resideInAPackage("io.meniscus")
                .should()
                .accessTargetWhere(describe("it is of SQL", access -> isSqlType(access.getTargetOwner())))
                .check(MAIN);
    }

    private static boolean isMadeForSql(JavaClass type) {
        return SQL_PACKAGES.contains(top(type).name())
                || SQL_CLASS.matcher(outermost(type).getSimpleName()).matches();
    }

    private static boolean isSqlType(JavaClass type) {
        return SQL_TYPES.matcher(type.getName()).matches();
    }

    @Test
    void time_and_chance_come_from_one_place_each() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.meniscus.run.Instants")
                .and()
                .doNotHaveFullyQualifiedName("io.meniscus.run.Randomness")
                .should()
                .accessTargetWhere(describe("it is the clock or chance", ArchitectureTest::isClockOrChance))
                .check(MAIN);
    }

    private static boolean isClockOrChance(JavaAccess<?> access) {
        var name = access.getTargetOwner().getName() + "." + access.getName();
        return CLOCK_AND_CHANCE.matcher(name).matches();
    }

    @Test
    void names_come_from_the_domain() {
        classes().should(haveADomainName()).check(MAIN);
    }

    private static ArchCondition<JavaClass> haveADomainName() {
        return new ArchCondition<>("not be named after a technicality") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean bad = BAD_NAME.matcher(type.getSimpleName()).matches();
                events.add(new SimpleConditionEvent(type, !bad, type.getName()));
            }
        };
    }

    private static ArchCondition<JavaClass> haveNoDependency(String what, Predicate<Dependency> forbidden) {
        return new ArchCondition<>("have no dependency " + what) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(forbidden)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    /** The package right below the root, by which parts are told apart. */
    private record Top(String name) {
        boolean isPresentConcept() {
            return name.equals("access") || !NO_CONCEPT.contains(name);
        }
    }

    private static Top top(JavaClass type) {
        var parts = type.getPackageName().split("\\.", -1);
        boolean ours = parts.length > 2 && parts[0].equals("io") && parts[1].equals("meniscus");
        return new Top(ours ? parts[2] : "");
    }

    private static JavaClass outermost(JavaClass type) {
        var outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
