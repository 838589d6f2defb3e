package dev.covet.migrations.diff.rename;

/** How two names are related, for tables of figures. */
enum NameClass {
    SAME_WORDS("same-words"),
    LONGER_OR_SHORTER("longer-or-shorter"),
    SHARED_WORD("shared-word"),
    LIKE_WORD("like-word"),
    UNRELATED("unrelated");

    private final String spelling;

    NameClass(String spelling) {
        this.spelling = spelling;
    }

    static NameClass of(String from, String to) {
        var one = Words.of(from);
        var other = Words.of(to);
        var alignment = TokenAlignment.of(one, other);
        if (one.letters().equals(other.letters())
                || one.stems().stream()
                        .sorted()
                        .toList()
                        .equals(other.stems().stream().sorted().toList())) {
            return SAME_WORDS;
        }
        if (!alignment.equal().isEmpty()) {
            return alignment.goneOnly().isEmpty() || alignment.newOnly().isEmpty() ? LONGER_OR_SHORTER : SHARED_WORD;
        }
        return alignment.isRelated()
                        || one.letters().contains(other.letters())
                        || other.letters().contains(one.letters())
                ? LIKE_WORD
                : UNRELATED;
    }

    @Override
    public String toString() {
        return spelling;
    }
}
