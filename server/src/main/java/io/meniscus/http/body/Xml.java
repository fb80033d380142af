package io.meniscus.http.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.util.List;

/**
 * XML into and from the wire records of v1.1 (v1.1 conventions "JSON ↔ XML"). Refused as malformed: broken syntax, a
 * document type, entities of its own, more than 64 levels.
 */
public final class Xml {
    private Xml() {}

    /**
     * Reads one wire record from the inside of {@code <root>}; a document element of another name counts as a member
     * of a root that was left out.
     *
     * @param declared the charset the Content-Type names, empty when it names none
     * @throws EdgeException malformed
     */
    public static <T> T read(byte[] body, String declared, Class<T> type) {
        return Json.read(tree(body, declared), type);
    }

    /**
     * Reads a list of wire records, one or many.
     *
     * @throws EdgeException malformed
     */
    public static <T> List<T> readList(byte[] body, String declared, Class<T> type) {
        return Json.readList(tree(body, declared), type);
    }

    /** The document as the JSON it stands for, without its root. */
    static JsonNode tree(byte[] body, String declared) {
        var document = XmlTree.parse(XmlText.of(body, declared));
        JsonNode content = JsonNodeFactory.instance.objectNode().set(document.name(), document.content());
        while (content.size() == 1 && content.has("root")) {
            content = content.get("root");
        }
        if (content.isTextual() && content.textValue().isEmpty()) {
            throw new EdgeException(new EdgeRefusal.MalformedBody("the body is empty"));
        }
        return content;
    }

    /** Writes a wire record, whose one member becomes the document element. */
    public static byte[] write(Object wire) {
        return XmlWriter.write(wire);
    }
}
