package dev.covet.migrations.catalog.mysqlfamily;

import dev.covet.migrations.catalog.TypeSpellings;
import dev.covet.migrations.dialect.Dialect;
import dev.covet.migrations.dialect.NativeTypes;
import dev.covet.migrations.schema.Column;
import dev.covet.migrations.schema.ColumnType;
import dev.covet.migrations.schema.Generated;
import dev.covet.migrations.schema.Identity;
import dev.covet.migrations.schema.ScalarKind;
import dev.covet.migrations.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes columns of what information_schema reports of them. */
final class ColumnReader {

    private static final Pattern ON_UPDATE =
            Pattern.compile("on update current_timestamp(?:\\((\\d*)\\))?", Pattern.CASE_INSENSITIVE);

    private final Dialect dialect;
    private final TypeSpellings types;
    private final Flavour flavour;
    private final Collations collations;
    private final DefaultReader defaults;

    ColumnReader(Dialect dialect, Flavour flavour, Collations collations, DefaultReader defaults) {
        this.dialect = dialect;
        this.types = new TypeSpellings(dialect);
        this.flavour = flavour;
        this.collations = collations;
        this.defaults = defaults;
    }

    /** @param tableCollation what its strings are ordered by unless it says otherwise */
    Column read(ColumnRow row, List<CheckRow> checks, String tableCollation) {
        var isJson = checks.stream().anyMatch(check -> flavour.isJson(row, check));
        var type = isJson ? new ColumnType.Scalar(ScalarKind.JSON) : type(row);
        var generated = generated(row);
        var identity = row.isNumbered() ? Identity.BY_DEFAULT : null;
        return new Column(
                row.name(),
                type,
                row.nullable(),
                generated == null && identity == null ? defaults.read(row, type) : null,
                identity,
                generated,
                isJson ? null : collations.own(row, tableCollation),
                row.comment().isEmpty() ? null : row.comment(),
                options(row, tableCollation));
    }

    private ColumnType type(ColumnRow row) {
        var type = types.read(row.type());
        var isInteger =
                type instanceof ColumnType.Scalar scalar && scalar.kind().isInteger();
        return row.isNumbered() && !isInteger ? NativeTypes.of(row.type(), dialect.engine()) : type;
    }

    private static @Nullable Generated generated(ColumnRow row) {
        var computation = row.computation();
        return computation == null || computation.isEmpty()
                ? null
                : new Generated(SqlText.of(computation), !row.extra().contains("VIRTUAL"));
    }

    private @Nullable SqlText options(ColumnRow row, String tableCollation) {
        var options = new ArrayList<String>();
        collations.characterSet(row, tableCollation).ifPresent(name -> options.add("CHARACTER SET " + name));
        if (row.referenceSystem() != null) {
            options.add("SRID " + row.referenceSystem());
        }
        if (!row.extra().isEmpty()) {
            addExtra(row.extra(), options);
        }
        return options.isEmpty() ? null : flavour.words(String.join(" ", options));
    }

    private static void addExtra(String words, List<String> options) {
        var onUpdate = ON_UPDATE.matcher(words);
        if (onUpdate.find()) {
            var precision = onUpdate.group(1);
            options.add("ON UPDATE CURRENT_TIMESTAMP"
                    + (precision == null || precision.isEmpty() ? "" : "(" + precision + ")"));
        }
        var extra = words.toUpperCase(Locale.ROOT);
        if (extra.contains("INVISIBLE")) {
            options.add("INVISIBLE");
        }
        if (extra.contains("WITHOUT SYSTEM VERSIONING")) {
            options.add("WITHOUT SYSTEM VERSIONING");
        }
    }
}
