package io.meniscus.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Compares a reply with what a fixture demands, exactly but for placeholders; collects every difference. */
final class Comparison {
    private final Variables variables;
    private final List<String> differences = new ArrayList<>();

    Comparison(Variables variables) {
        this.variables = variables;
    }

    List<String> differences() {
        return List.copyOf(differences);
    }

    void differ(String place, Object expected, Object actual) {
        differences.add("%s: expected %s but was %s".formatted(place, expected, actual));
    }

    /** JSON: same keys in any order, same elements in the same order, same types. */
    void json(String place, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            object(place, expected, actual);
        } else if (expected.isArray() && actual.isArray()) {
            array(place, expected, actual);
        } else if (expected.isTextual()) {
            value(place, expected.textValue(), actual);
        } else if (!expected.equals(actual)) {
            differ(place, expected, actual);
        }
    }

    private void object(String place, JsonNode expected, JsonNode actual) {
        var keys = new TreeSet<String>();
        expected.fieldNames().forEachRemaining(keys::add);
        actual.fieldNames().forEachRemaining(keys::add);
        for (var key : keys) {
            var inside = place + "." + key;
            if (!actual.has(key)) {
                differ(inside, expected.get(key), "no such key");
            } else if (!expected.has(key)) {
                differ(inside, "no such key", actual.get(key));
            } else {
                json(inside, expected.get(key), actual.get(key));
            }
        }
    }

    private void array(String place, JsonNode expected, JsonNode actual) {
        if (expected.size() != actual.size()) {
            differ(place, expected.size() + " elements", actual.size() + ": " + actual);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            json(place + "[" + i + "]", expected.get(i), actual.get(i));
        }
    }

    /** A text of the fixture that is one placeholder stands for a value of any type; other texts are texts. */
    private void value(String place, String expected, JsonNode actual) {
        var placeholder = Variables.PLACEHOLDER.matcher(expected);
        if (!placeholder.matches()) {
            if (actual.isTextual()) {
                text(place, expected, actual.textValue());
            } else {
                differ(place, '"' + expected + '"', actual);
            }
            return;
        }
        var word = placeholder.group(1);
        var wildcard = Wildcard.of(word);
        if (wildcard.isPresent()) {
            if (!wildcard.get().holds(actual)) {
                differ(place, expected, actual);
            }
        } else if (word.startsWith("capture:") && actual.isValueNode()) {
            variables.capture(word.substring("capture:".length()), actual);
        } else if (variables.isCaptured(word)) {
            if (!variables.captured(word).equals(actual)) {
                differ(place, variables.captured(word), actual);
            }
        } else if (!actual.isTextual() || !actual.textValue().equals(variables.value(word))) {
            differ(place, '"' + variables.value(word) + '"', actual);
        }
    }

    /** A text with placeholders in it. */
    void text(String place, String expected, String actual) {
        var names = new ArrayList<String>();
        var regex = new StringBuilder();
        var found = Variables.PLACEHOLDER.matcher(expected);
        int from = 0;
        while (found.find()) {
            regex.append(Pattern.quote(expected.substring(from, found.start()))).append(regexOf(found.group(1), names));
            from = found.end();
        }
        var matcher = Pattern.compile(
                        regex.append(Pattern.quote(expected.substring(from))).toString(), Pattern.DOTALL)
                .matcher(actual);
        if (!matcher.matches()) {
            differ(place, '"' + expected + '"', '"' + actual + '"');
            return;
        }
        for (var name : names) {
            variables.capture(name, matcher.group(name));
        }
    }

    private String regexOf(String word, List<String> names) {
        if (word.startsWith("capture:")) {
            names.add(word.substring("capture:".length()));
            return "(?<" + names.getLast() + ">.*)";
        }
        return Wildcard.of(word)
                .map(wildcard -> "(?:" + wildcard.regex() + ")")
                .orElseGet(() -> Pattern.quote(variables.value(word)));
    }

    /** XML: same elements in the same order, same attributes, same text. */
    void xml(String place, Element expected, Element actual) {
        var inside = place + "/" + expected.getTagName();
        if (!expected.getTagName().equals(actual.getTagName())) {
            differ(inside, expected.getTagName(), actual.getTagName());
            return;
        }
        attributes(inside, expected, actual);
        var wanted = children(expected);
        var given = children(actual);
        var names = wanted.stream().map(Element::getTagName).toList();
        var givenNames = given.stream().map(Element::getTagName).toList();
        if (!names.equals(givenNames)) {
            differ(inside, names, givenNames);
        } else if (wanted.isEmpty()) {
            text(inside, expected.getTextContent().strip(), actual.getTextContent());
        } else {
            for (int i = 0; i < wanted.size(); i++) {
                xml(inside, wanted.get(i), given.get(i));
            }
        }
    }

    private void attributes(String place, Element expected, Element actual) {
        var wanted = expected.getAttributes();
        if (wanted.getLength() != actual.getAttributes().getLength()) {
            differ(
                    place,
                    wanted.getLength() + " attributes",
                    actual.getAttributes().getLength());
        }
        for (int i = 0; i < wanted.getLength(); i++) {
            var name = wanted.item(i).getNodeName();
            text(place + "@" + name, wanted.item(i).getNodeValue(), actual.getAttribute(name));
        }
    }

    private static List<Element> children(Element element) {
        var children = new ArrayList<Element>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }
}
