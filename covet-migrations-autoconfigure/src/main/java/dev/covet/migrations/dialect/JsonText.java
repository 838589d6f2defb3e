package dev.covet.migrations.dialect;

/** Spellings of JSON documents. */
final class JsonText {

    private JsonText() {}

    /** The document without the blanks outside of its strings. */
    static String withoutBlanks(String json) {
        var result = new StringBuilder();
        var isString = false;
        for (var position = 0; position < json.length(); position++) {
            var character = json.charAt(position);
            if (character == '"') {
                isString = !isString;
            } else if (character == '\\' && isString && position + 1 < json.length()) {
                result.append(character);
                character = json.charAt(++position);
            } else if (!isString && Character.isWhitespace(character)) {
                continue;
            }
            result.append(character);
        }
        return result.toString();
    }
}
