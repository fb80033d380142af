package io.meniscus.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the placeholders of one fixture stand for: identifiers made for this run, and values captured from replies. */
final class Variables {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{((?:[^{}]|\\{[^{}]*\\})+)\\}\\}");

    private final Map<String, String> made = new HashMap<>();
    private final Map<String, JsonNode> captured = new HashMap<>();

    void capture(String name, JsonNode value) {
        captured.put(name, value);
    }

    void capture(String name, String value) {
        captured.put(name, TextNode.valueOf(value));
    }

    boolean isCaptured(String name) {
        return captured.containsKey(name);
    }

    JsonNode captured(String name) {
        var value = captured.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no step before captured {{" + name + "}}");
        }
        return value;
    }

    /** A text with every placeholder replaced, those inside others first. */
    String fill(String text) {
        var filled = PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
        return filled.equals(text) ? text : fill(filled);
    }

    /** What stands for a placeholder of a request, or of a reply where it is no wildcard. */
    String value(String placeholder) {
        var words = placeholder.strip().split("\\s+", -1);
        return switch (words[0]) {
            case "basic" -> Credentials.basic(words[1], words[2]);
            case "basicUpperCase" -> Credentials.upperCaseHex(words[1], words[2]);
            case "basicSpace" -> Credentials.spaceAfterColon(words[1], words[2]);
            case "basicSha256" -> Credentials.sha256(words[1], words[2]);
            case "basicPlain" -> Credentials.plain(words[1], words[2]);
            case "tampered" -> tampered(captured(words[1]).asText());
            case "repeat" -> words[1].repeat(Integer.parseInt(words[2]));
            case "rows" -> rows(words[1], words[2], Integer.parseInt(words[3]));
            default -> madeOrCaptured(words[0]);
        };
    }

    private static String rows(String begin, String end, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(row -> begin + row + end)
                .collect(Collectors.joining("\n"));
    }

    /** A token whose claims were changed, its signature left. */
    private static String tampered(String token) {
        int at = token.indexOf('.') + 20;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    private String madeOrCaptured(String name) {
        int colon = name.indexOf(':');
        if (colon < 0) {
            return captured(name).asText();
        }
        var number = name.substring(colon + 1);
        return switch (name.substring(0, colon)) {
            case "mobile" -> "91" + national(number);
            case "national" -> national(number);
            case "email" -> made.computeIfAbsent("email:" + number, _ -> Identifiers.email());
            case "external" -> made.computeIfAbsent("external:" + number, _ -> Identifiers.externalId());
            case "string" -> captured(number).asText();
            default -> throw new IllegalArgumentException("no placeholder is called {{" + name + "}}");
        };
    }

    private String national(String number) {
        return made.computeIfAbsent("national:" + number, _ -> Identifiers.national());
    }
}
