package dev.covet.migrations.dialect.sqlite.names;

/** Names as SQLite compares them: the letters of ASCII have no case. */
final class Folded {

    private Folded() {}

    static String name(String name) {
        var folded = new StringBuilder(name.length());
        for (var i = 0; i < name.length(); i++) {
            var letter = name.charAt(i);
            folded.append(letter >= 'A' && letter <= 'Z' ? (char) (letter - 'A' + 'a') : letter);
        }
        return folded.toString();
    }
}
