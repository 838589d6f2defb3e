package dev.covet.migrations.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.covet.migrations.operation.Operation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the house and which of them may know which; docs/architecture.md shows the same list. */
class ArchitectureTest {

    private static final String ROOT = "dev.covet.migrations";

    /** In reading order: a room may know those before it, never those behind it. */
    private static final List<String> ROOMS = List.of(
            ROOT + ".problem",
            ROOT + ".json",
            ROOT + ".schema",
            ROOT + ".operation",
            ROOT + ".migration",
            ROOT + ".keep",
            ROOT + ".source",
            ROOT + ".lexer",
            ROOT + ".expression",
            ROOT + ".dialect",
            ROOT + ".diff",
            ROOT + ".plan",
            ROOT + ".database",
            ROOT + ".catalog",
            ROOT + ".entity",
            ROOT + ".lock",
            ROOT + ".dryrun",
            ROOT + ".runner",
            ROOT + ".authoring",
            ROOT + ".validation",
            ROOT + ".backup",
            ROOT + ".audit",
            ROOT,
            ROOT + ".report",
            ROOT + ".autoconfigure",
            ROOT + ".actuate",
            ROOT + ".dashboard",
            ROOT + ".cli",
            ROOT + ".test");

    private static final List<String> ENGINES = List.of("postgresql", "mysql", "mariadb", "sqlite");

    /** What users write on their classes is a word that any room may read; it depends on nothing. */
    private static final DescribedPredicate<JavaClass> ANNOTATIONS =
            DescribedPredicate.describe("annotations for users", JavaClass::isAnnotation);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    @Test
    void everyClassIsInARoom() {
        classes()
                .should()
                .resideInAnyPackage(
                        ROOMS.stream().flatMap(ArchitectureTest::patterns).toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void aRoomKnowsOnlyTheRoomsBeforeIt() {
        for (var position = 0; position < ROOMS.size() - 1; position++) {
            var behind = ROOMS.subList(position + 1, ROOMS.size());
            noClasses()
                    .that(inRoom(ROOMS.get(position)))
                    .should()
                    .dependOnClassesThat(inOneOf(behind).and(not(ANNOTATIONS)))
                    .check(CLASSES);
        }
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void sourcesKnowNoEngine() {
        noClasses()
                .that(inRoom(ROOT + ".source"))
                .should()
                .dependOnClassesThat(inOneOf(List.of(ROOT + ".lexer", ROOT + ".dialect")))
                .check(CLASSES);
    }

    @Test
    void noDialectKnowsAnother() {
        for (var engine : ENGINES) {
            var others = ENGINES.stream()
                    .filter(other -> !other.equals(engine))
                    .map(other -> ROOT + ".dialect." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + ".dialect." + engine + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(others))
                    .check(CLASSES);
        }
    }

    @Test
    void theCoreIsPure() {
        var core = ROOMS.subList(0, ROOMS.indexOf(ROOT + ".database"));
        noClasses()
                .that(inOneOf(core))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.sql..", "javax.sql..", "org.slf4j..", "java.util.logging.."))
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .check(CLASSES);
    }

    @Test
    void springIsKnownOnlyAtTheRim() {
        noClasses()
                .that(inOneOf(ROOMS.subList(0, ROOMS.indexOf(ROOT))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(CLASSES);
    }

    @Test
    void everyOperationIsARecord() {
        assertThat(Operation.class.getPermittedSubclasses()).isNotEmpty().allMatch(Class::isRecord);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        var unmarked = CLASSES.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(one -> !one.isAnnotatedWith(NullMarked.class))
                .map(JavaPackage::getName)
                .toList();

        assertThat(unmarked).isEmpty();
    }

    @Test
    void namesSayWhatTheirClassesAre() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Base|Info)")
                .check(CLASSES);
    }

    private static Stream<String> patterns(String room) {
        return room.equals(ROOT) ? Stream.of(ROOT) : Stream.of(room + "..");
    }

    private static DescribedPredicate<JavaClass> inRoom(String room) {
        return DescribedPredicate.describe(
                "in " + room, type -> roomOf(type).filter(room::equals).isPresent());
    }

    private static DescribedPredicate<JavaClass> inOneOf(List<String> rooms) {
        return DescribedPredicate.describe(
                "in one of " + rooms,
                type -> roomOf(type).filter(rooms::contains).isPresent());
    }

    private static Optional<String> roomOf(JavaClass type) {
        var name = type.getPackageName();
        return ROOMS.stream()
                .filter(room -> name.equals(room) || (!room.equals(ROOT) && name.startsWith(room + ".")))
                .findFirst();
    }
}
