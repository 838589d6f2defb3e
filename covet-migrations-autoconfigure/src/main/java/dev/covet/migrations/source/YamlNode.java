package dev.covet.migrations.source;

import java.util.List;
import java.util.Optional;

/** A piece of a YAML document; lines and columns count from 1 and are 0 in a document that is yet to be written. */
sealed interface YamlNode {

    int line();

    int column();

    /** What it is, in words for a message. */
    String shape();

    /**
     * A single value.
     *
     * @param quoted whether it is a text whatever it looks like, as quoted and block scalars are
     */
    record Scalar(String value, boolean quoted, int line, int column) implements YamlNode {

        YamlMeaning meaning() {
            return quoted ? YamlMeaning.TEXT : YamlMeaning.of(value);
        }

        @Override
        public String shape() {
            var beginning = value.length() > 40 ? value.substring(0, 40) + "…" : value;
            return meaning() == YamlMeaning.NONE ? "nothing" : meaning().words() + " '" + beginning + "'";
        }
    }

    /** Several values in their order. */
    record Items(List<YamlNode> items, int line, int column) implements YamlNode {

        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String shape() {
            return "a list";
        }
    }

    /** Values with keys, in the document's order; no key stands twice. */
    record Fields(List<Field> fields, int line, int column) implements YamlNode {

        public Fields {
            fields = List.copyOf(fields);
        }

        Optional<YamlNode> find(String key) {
            return fields.stream()
                    .filter(field -> field.key().equals(key))
                    .map(Field::value)
                    .findFirst();
        }

        @Override
        public String shape() {
            return "a map of keys";
        }
    }

    /** A key with its value; line and column are the key's. */
    record Field(String key, YamlNode value, int line, int column) {}

    /** Something whose problem is known already, so that nothing more needs to be said of it. */
    record Refused(int line, int column) implements YamlNode {

        @Override
        public String shape() {
            return "refused";
        }
    }
}
