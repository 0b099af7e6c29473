package io.leadline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.leadline.platform.Rows;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How the product is built, as rules: which way arrows point, what is hidden, what is never used. */
class ArchitectureTest {
    static final JavaClasses CODE =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.leadline");

    /** Each package and all it may know. Nothing may know functions, local or sandbox that does not name them here. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry(
                    "functions",
                    Set.of(
                            "stats",
                            "meta",
                            "leads",
                            "fields",
                            "jobs",
                            "inbox",
                            "staff",
                            "notify",
                            "timeline",
                            "platform")),
            Map.entry("local", Set.of("functions", "platform")),
            Map.entry("sandbox", Set.of("staff", "platform")),
            Map.entry(
                    "stats",
                    Set.of(
                            "meta",
                            "mapping",
                            "leads",
                            "fields",
                            "jobs",
                            "inbox",
                            "staff",
                            "notify",
                            "timeline",
                            "platform")),
            Map.entry(
                    "meta",
                    Set.of("mapping", "leads", "fields", "jobs", "inbox", "staff", "notify", "timeline", "platform")),
            Map.entry("mapping", Set.of("leads", "fields", "staff", "platform")),
            Map.entry("leads", Set.of("fields", "jobs", "staff", "notify", "timeline", "platform")),
            Map.entry("jobs", Set.of("staff", "platform")),
            Map.entry("fields", Set.of("staff", "platform")),
            Map.entry("inbox", Set.of("platform")),
            Map.entry("staff", Set.of("notify", "platform")),
            Map.entry("notify", Set.of("platform")),
            Map.entry("timeline", Set.of("platform")),
            Map.entry("platform", Set.of()));

    private static final List<String> EMPTY_NAMES =
            List.of("Service", "Manager", "Helper", "Util", "Utils", "Impl", "Dto");

    @Test
    void every_package_stands_in_the_table() {
        Set<String> rooms = CODE.stream()
                .map(type -> type.getPackageName().replaceFirst("^io\\.leadline\\.?", ""))
                .collect(toCollection(TreeSet::new));
        // the artifact of the cloud functions is built without sandbox and local
        assertTrue(ALLOWED.keySet().containsAll(rooms), () -> rooms + " has a room that is not in the table");
    }

    @Test
    void packages_know_only_what_the_table_allows() {
        ALLOWED.forEach((room, known) -> {
            String[] others = ALLOWED.keySet().stream()
                    .filter(other -> !other.equals(room) && !known.contains(other))
                    .map(ArchitectureTest::inside)
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(inside(room))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .because(room + " may know " + new TreeSet<>(known) + " only")
                    .allowEmptyShould(true)
                    .check(CODE);
        });
    }

    @Test
    void packages_form_no_cycle() {
        slices().matching("io.leadline.(*)..").should().beFreeOfCycles().check(CODE);
    }

    @Test
    void aws_stays_at_the_edge() {
        noClasses()
                .that()
                .resideOutsideOfPackage(inside("functions"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.amazonaws..", "software.amazon..")
                .check(CODE);
    }

    @Test
    void entities_are_hidden() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void repositories_are_hidden() {
        classes()
                .that()
                .areAssignableTo(PanacheRepositoryBase.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
    }

    @Test
    void resources_are_hidden_but_their_methods_are_public() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .bePackagePrivate()
                .check(CODE);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should()
                .bePublic()
                .check(CODE);
    }

    @Test
    void resources_speak_no_sql() {
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat(assignableTo(EntityManager.class)
                        .or(assignableTo(DataSource.class))
                        .or(assignableTo(java.sql.Connection.class))
                        .or(assignableTo(java.sql.Statement.class))
                        .or(assignableTo(Rows.class)))
                .check(CODE);
    }

    @Test
    void names_say_something() {
        for (String empty : EMPTY_NAMES) {
            noClasses().should().haveSimpleNameEndingWith(empty).check(CODE);
        }
    }

    @Test
    void time_comes_from_the_clock() {
        noClasses()
                .should()
                .callMethodWhere(call("java.time.*.now without a clock", ArchitectureTest::readsTheSystemsTime))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callConstructor(Date.class)
                .check(CODE);
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("io.leadline.platform.Time")
                .should()
                .callMethodWhere(call("Clock.system*", ArchitectureTest::makesAClock))
                .check(CODE);
    }

    @Test
    void the_environment_is_read_at_the_start_only() {
        noClasses()
                .that()
                .resideOutsideOfPackages(inside("local"), inside("functions"))
                .should()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .check(CODE);
    }

    @Test
    void one_class_alone_has_a_clockwork() {
        Set<String> scheduled = CODE.stream()
                .filter(type -> type.getMethods().stream()
                        .anyMatch(method -> method.isAnnotatedWith(Scheduled.class)
                                || method.isAnnotatedWith(Scheduled.Schedules.class)))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
        assertEquals(Set.of("io.leadline.functions.LocalSchedule"), scheduled);
    }

    @Test
    void nothing_is_fired_and_forgotten() {
        List<String> observers = CODE.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getParameters().stream()
                        .anyMatch(parameter -> parameter.isAnnotatedWith(ObservesAsync.class)))
                .map(method -> method.getFullName())
                .toList();
        assertEquals(List.of(), observers);
    }

    private static String inside(String room) {
        return "io.leadline." + room + "..";
    }

    private static boolean readsTheSystemsTime(JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesAClock(JavaCall<?> call) {
        return call.getTargetOwner().isEquivalentTo(Clock.class)
                && (call.getName().startsWith("system") || call.getName().startsWith("tick"));
    }

    private static DescribedPredicate<JavaCall<?>> call(String words, java.util.function.Predicate<JavaCall<?>> test) {
        return DescribedPredicate.describe(words, test);
    }
}
