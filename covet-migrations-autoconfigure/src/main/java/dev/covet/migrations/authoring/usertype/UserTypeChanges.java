package dev.covet.migrations.authoring.usertype;

import dev.covet.migrations.authoring.usertype.UserType.Attribute;
import dev.covet.migrations.authoring.usertype.UserType.Enumeration;
import dev.covet.migrations.authoring.usertype.UserType.Structure;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.diff.Finding;
import dev.covet.migrations.diff.Finding.Kind;
import dev.covet.migrations.operation.Operation;
import dev.covet.migrations.operation.RunSql;
import dev.covet.migrations.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What must become of types so that columns can have them. A type is made for the columns that are to have it, and goes when
 * the last one has gone; one that no column ever had is none of ours.
 */
public final class UserTypeChanges {

    private final UserTypes known;
    private final TypeSql sql;
    private final Schema before;
    private final List<Operation> early = new ArrayList<>();
    private final List<Operation> late = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private UserTypeChanges(UserTypes known, Dialect dialect, Schema before) {
        this.known = known;
        this.sql = new TypeSql(dialect);
        this.before = before;
    }

    /**
     * Compares types.
     *
     * @param wished those that mappings ask for
     * @param known those that are there
     * @param before the schema that is there
     * @param after the schema that is to be
     */
    public static UserTypeChanges between(
            UserTypes wished, UserTypes known, Schema before, Schema after, Dialect dialect) {
        var changes = new UserTypeChanges(known, dialect, before);
        var needed = wished.usedBy(after);
        wished.all().stream().filter(type -> needed.contains(type.name())).forEach(changes::add);
        var released = known.usedBy(before);
        released.removeAll(needed);
        released.removeAll(known.usedBy(after));
        changes.drop(released);
        return changes;
    }

    /** Whether the operation makes what PostgreSQL lets nobody use before it is committed. */
    public static boolean isUsableOnceCommitted(Operation operation) {
        return operation instanceof RunSql run && run.state() != null && TypeSql.isAddition(text(run));
    }

    /** What goes before the changes of tables. */
    public List<Operation> early() {
        return List.copyOf(early);
    }

    /** What goes behind the changes of tables. */
    public List<Operation> late() {
        return List.copyOf(late);
    }

    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void add(UserType wished) {
        var present = known.find(wished.name()).orElse(null);
        if (present == null) {
            early.add(sql.creation(wished));
        } else if (wished instanceof Enumeration enumeration && present instanceof Enumeration former) {
            change(former, enumeration);
        } else if (wished instanceof Structure structure && present instanceof Structure former) {
            change(former, structure);
        }
    }

    private void drop(Set<String> names) {
        known.all().stream()
                .filter(type -> names.contains(type.name()))
                .forEach(type -> late.add(0, sql.removal(type)));
    }

    private void change(Enumeration former, Enumeration wished) {
        var values = new EnumerationValues(former.values(), wished.values());
        if (values.isOnlyMore()) {
            var present = new ArrayList<>(former.values());
            for (var value : values.added()) {
                var place = values.place(value, present);
                early.add(sql.addition(former.name(), value, present, place));
                present.add(place, value);
            }
            return;
        }
        var renewal = sql.renewal(former, wished, before);
        early.add(renewal);
        findings.add(new Finding(
                Kind.CHANGED_BY_HAND_ONLY,
                former.name(),
                "The type '" + former.name() + "' " + values.loss() + ", which PostgreSQL cannot do with a type that is"
                        + " in use.",
                renaming(former, values)
                        + "Write an 'sql' operation with 'state: []' by hand (makemigrations --empty) that makes the type"
                        + " anew, behind a 'sql' operation that gives rows with a lost value another one:\n"
                        + text(renewal)
                        + "\nA default that is a lost value is gone then: say so by an 'alterColumn' in the 'state'."));
    }

    private String renaming(Enumeration former, EnumerationValues values) {
        return values.removed().isEmpty() || values.added().isEmpty()
                ? ""
                : "If a value only has another name now, write: "
                        + sql.rename(
                                former.name(),
                                values.removed().get(0),
                                values.added().get(0))
                        + ". Otherwise: ";
    }

    private void change(Structure former, Structure wished) {
        if (former.attributes().equals(wished.attributes())) {
            return;
        }
        var count = former.attributes().size();
        if (wished.attributes().size() > count
                && wished.attributes().subList(0, count).equals(former.attributes())) {
            wished.attributes().stream()
                    .skip(count)
                    .forEach(attribute -> early.add(sql.addition(former.name(), attribute)));
            return;
        }
        var change = sql.change(former, wished);
        early.add(change);
        findings.add(new Finding(
                Kind.CHANGED_BY_HAND_ONLY,
                former.name(),
                "The type '" + former.name() + "' has the attributes " + names(former) + " and shall have "
                        + names(wished) + ", and where each stands matters.",
                "PostgreSQL adds attributes at the end only: name them in that order in @Struct(attributes = …). What else"
                        + " changes goes into an 'sql' operation with 'state: []', written by hand (makemigrations --empty),"
                        + " such as:\n"
                        + text(change)));
    }

    private static String names(Structure structure) {
        return structure.attributes().stream().map(Attribute::name).collect(Collectors.joining(", "));
    }

    private static String text(Operation operation) {
        return operation instanceof RunSql run && run.up().common() != null
                ? run.up().common()
                : "";
    }
}
