package dev.covet.migrations.diff.rename;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What common words in names of columns mean to each other. General words only: none that belongs to one trade. */
final class Vocabulary {

    /** Words that say little by themselves: names change by them without meaning something else. */
    private static final Set<String> WEAK = words("""
            id is has the a an of at on in by to for and or as with date time datetime timestamp ts name type kind value
            val text str string num number no nr count flag field col column key code data info ref fk pk uuid guid
            can should was are be do does did new old current
            allow enable show use require include""");

    /** Groups of words that are used for the same thing. */
    private static final List<Set<String>> SYNONYMS = List.of(
            words("create creation add insert make"),
            words("update modify change edit modification"),
            words("delete remove destroy archive trash"),
            words("start begin from since open"),
            words("end finish stop until till to close complete"),
            words("finish complete done end"),
            words("expire expiration expiry"),
            words("image picture photo pic img avatar icon logo thumbnail"),
            words("user account member person"),
            words("owner author creator user"),
            words("customer client buyer"),
            words("company organization organisation org firm"),
            words("team group"),
            words("description desc summary detail detail note comment remark text"),
            words("name title label caption heading"),
            words("body content text message html"),
            words("email mail"),
            words("phone telephone tel mobile cell"),
            words("zip postcode postal zipcode"),
            words("state status phase stage"),
            words("state region province"),
            words("type kind category class sort"),
            words("category topic tag section"),
            words("amount sum total value price cost"),
            words("price cost fee rate amount"),
            words("quantity qty count amount number"),
            words("count number num total"),
            words("order position sort rank sequence index weight priority ordinal"),
            words("url uri link href address path"),
            words("path file filename location dir directory folder"),
            words("active enable visible publish live"),
            words("private hidden secret"),
            words("disable inactive hidden"),
            words("visible public show display"),
            words("config configuration setting option preference param parameter"),
            words("metadata meta data attribute property info extra payload"),
            words("identifier id key code slug reference ref number uid uuid guid"),
            words("token secret key password"),
            words("password pass passwd pwd"),
            words("date time datetime timestamp at on day ts"),
            words("latitude lat"),
            words("longitude lng lon long"),
            words("duration length period interval"),
            words("size length width"),
            words("max maximum limit"),
            words("min minimum"),
            words("parent ancestor root"),
            words("child descendant"),
            words("version revision"),
            words("result outcome response output"),
            words("request query input"),
            words("send deliver dispatch"),
            words("view visit hit"),
            words("like vote rating score point"),
            words("language lang locale"),
            words("reason cause explanation"),
            words("error failure exception"),
            words("source origin provider"),
            words("target destination recipient"),
            words("sender from"),
            words("recipient receiver to"),
            words("previous prev last"),
            words("execute run process"),
            words("approve accept confirm verify"),
            words("job task"),
            words("document doc file attachment"),
            words("question query"),
            words("answer response reply"),
            words("gender sex"),
            words("city town"),
            words("site website web page"),
            words("project repository repo"),
            words("permission right role access"));

    /** Words that mean the opposite or an other one of several: what one says, the other does not. */
    private static final List<List<String>> OPPOSITES = List.of(
            pair("start", "end"),
            pair("begin", "end"),
            pair("start", "finish"),
            pair("from", "to"),
            pair("min", "max"),
            pair("first", "last"),
            pair("old", "new"),
            pair("create", "update"),
            pair("create", "delete"),
            pair("update", "delete"),
            pair("create", "modify"),
            pair("enable", "disable"),
            pair("active", "inactive"),
            pair("active", "disable"),
            pair("public", "private"),
            pair("visible", "hidden"),
            pair("show", "hide"),
            pair("open", "close"),
            pair("allow", "deny"),
            pair("allow", "block"),
            pair("allow", "disallow"),
            pair("source", "target"),
            pair("input", "output"),
            pair("request", "response"),
            pair("send", "receive"),
            pair("width", "height"),
            pair("latitude", "longitude"),
            pair("lat", "lng"),
            pair("lat", "lon"),
            pair("left", "right"),
            pair("top", "bottom"),
            pair("up", "down"),
            pair("next", "previous"),
            pair("before", "after"),
            pair("parent", "child"),
            pair("read", "write"),
            pair("read", "unread"),
            pair("include", "exclude"),
            pair("require", "optional"),
            pair("locked", "unlocked"),
            pair("lock", "unlock"),
            pair("hour", "day"),
            pair("minute", "hour"),
            pair("second", "minute"),
            pair("day", "month"),
            pair("month", "year"),
            pair("week", "month"),
            pair("week", "year"),
            pair("day", "week"),
            pair("day", "year"),
            pair("daily", "weekly"),
            pair("daily", "monthly"),
            pair("weekly", "monthly"),
            pair("http", "https"),
            pair("x", "y"),
            pair("low", "high"),
            pair("lower", "upper"),
            pair("front", "back"),
            pair("true", "false"),
            pair("skip", "force"),
            pair("home", "away"),
            pair("buy", "sell"),
            pair("credit", "debit"),
            pair("publish", "draft"),
            pair("valid", "invalid"),
            pair("complete", "pending"));

    /** Words that say which part of a whole a column holds. */
    private static final Set<String> PARTS = words("""
            first last middle full given family street city zip house line day month year hour minute width height
            latitude longitude lat lng lon x y start end from to min max prefix suffix amount currency unit""");

    /** Words that say which property of a thing a column holds; two of them at one thing are two columns. */
    private static final Set<String> PROPERTIES = words("""
            type kind name title color colour size url uri link id status state date time amount percent percentage rate
            code count number path text html image icon key value token width height length at on by email phone address
            description note label position order version format source language currency unit total price cost obj
            object ref slug reason result data file content body level role score weight age""");

    /** Words that say that a value is kept in a form that nobody can read. */
    private static final Set<String> PROTECTIONS =
            words("ciphertext cipher encrypted encrypt crypted crypt hash hashed digest signature bidx masked");

    /** Words of what is on its way out. */
    private static final Set<String> FORMER =
            words("old legacy deprecated obsolete backup former previous prev unused");

    /** What happens to things: the moments of two different events are two columns. */
    private static final Set<String> EVENTS = stems(words("""
            create created update updated modify modified change changed delete deleted publish published submit submitted
            send sent receive received approve approved reject rejected accept accepted confirm confirmed verify verified
            complete completed finish finished start started begin end ended expire expired activate activated close closed
            open opened read see seen view viewed login register registered sign signed pay paid ship shipped deliver
            delivered cancel cancelled canceled archive archived lock locked schedule scheduled import imported export
            exported sync synced check checked ping connect connected visit visited resolve resolved review reviewed run
            join joined leave left invite invited upload uploaded download downloaded install installed fail failed"""));

    private static final Set<String> NEGATIONS =
            words("not non un dis disable disabled hide hidden exclude excluded skip without ignore ignored");

    private static final Set<String> HOMONYMS = words("state address order title right match charge");

    private static final Map<String, Set<Integer>> GROUPS = groups();
    private static final Set<List<String>> OPPOSITE = bothWays();

    private Vocabulary() {}

    static boolean isWeak(String word) {
        return WEAK.contains(word);
    }

    static boolean isPart(String word) {
        return PARTS.contains(word);
    }

    static boolean isEvent(String word) {
        return EVENTS.contains(stem(word));
    }

    static boolean isProperty(String word) {
        return PROPERTIES.contains(word);
    }

    static boolean isProtection(String word) {
        return PROTECTIONS.contains(word);
    }

    static boolean isFormer(String word) {
        return FORMER.contains(word);
    }

    static boolean isNegation(String word) {
        return NEGATIONS.contains(word);
    }

    /** Whether words with these stems are used for the same thing. */
    static boolean areSynonyms(String one, String other) {
        var groups = GROUPS.get(one);
        var others = GROUPS.get(other);
        return groups != null && others != null && !Collections.disjoint(groups, others);
    }

    /** Whether the word has meanings that have nothing to do with each other: a state is a status or a region. */
    static boolean isAmbiguous(String word) {
        return HOMONYMS.contains(word);
    }

    /** Whether words with these stems exclude each other. */
    static boolean areOpposites(String one, String other) {
        return OPPOSITE.contains(List.of(one, other));
    }

    /** The word without endings of verbs: {@code created}, {@code creating} and {@code create} are one. */
    static String stem(String word) {
        for (var ending : List.of("ing", "ed", "er", "or")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word.endsWith("e") && word.length() > 3 ? word.substring(0, word.length() - 1) : word;
    }

    private static Map<String, Set<Integer>> groups() {
        var groups = new HashMap<String, Set<Integer>>();
        for (var number = 0; number < SYNONYMS.size(); number++) {
            for (var word : SYNONYMS.get(number)) {
                groups.computeIfAbsent(stem(word), none -> new HashSet<>()).add(number);
            }
        }
        return groups;
    }

    private static Set<List<String>> bothWays() {
        var pairs = new HashSet<List<String>>();
        for (var pair : OPPOSITES) {
            pairs.add(List.of(stem(pair.get(0)), stem(pair.get(1))));
            pairs.add(List.of(stem(pair.get(1)), stem(pair.get(0))));
        }
        return pairs;
    }

    private static Set<String> stems(Set<String> words) {
        return words.stream().map(Vocabulary::stem).collect(Collectors.toSet());
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.strip().split("\\s+")));
    }

    private static List<String> pair(String one, String other) {
        return List.of(one, other);
    }
}
