package io.meniscus.http.body;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document as the JSON it stands for: an element's children are its members, repeated ones an array,
 * {@code <element>} children plain repetition of their parent, attributes members that begin with {@code -}.
 */
final class XmlTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final WstxInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    record Document(String name, JsonNode content) {}

    private XmlTree(XMLStreamReader reader) {
        this.reader = reader;
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 32);
        return factory;
    }

    static Document parse(String text) {
        try {
            var reader = FACTORY.createXMLStreamReader(new StringReader(text));
            try {
                return new XmlTree(reader).document();
            } finally {
                reader.close();
            }
        } catch (XMLStreamException broken) {
            var at = broken.getLocation();
            throw malformed("broken XML"
                    + (at == null ? "" : " at line " + at.getLineNumber() + ", column " + at.getColumnNumber()));
        }
    }

    private Document document() throws XMLStreamException {
        Document document = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.DTD -> throw malformed("a document type is not allowed");
                case XMLStreamConstants.START_ELEMENT -> document = new Document(name(), element(1));
                default -> {
                    // comments and space around the document element
                }
            }
        }
        if (document == null) {
            throw malformed("no element");
        }
        return document;
    }

    private String name() {
        var name = reader.getLocalName();
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(colon + 1);
    }

    private JsonNode element(int depth) throws XMLStreamException {
        if (depth > Json.DEEPEST) {
            throw malformed("more than " + Json.DEEPEST + " levels");
        }
        var members = attributes();
        boolean children = false;
        var text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    children = true;
                    add(members, name(), element(depth + 1));
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw malformed("an entity is not allowed");
                case XMLStreamConstants.END_ELEMENT -> {
                    return content(members, children, text.toString());
                }
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    private ObjectNode attributes() {
        var members = NODES.objectNode();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i);
            if (!name.equals("null") && !name.startsWith("xmlns") && !name.contains(":")) {
                members.put("-" + name, reader.getAttributeValue(i));
            }
        }
        return members;
    }

    private static JsonNode content(ObjectNode members, boolean children, String text) {
        if (!children) {
            return members.isEmpty() || !text.isBlank() ? NODES.textNode(text) : members;
        }
        var wrapped = members.size() == 1 ? members.get("element") : null;
        return wrapped == null
                ? members
                : wrapped.isArray() ? wrapped : NODES.arrayNode().add(wrapped);
    }

    private static void add(ObjectNode members, String name, JsonNode child) {
        var before = members.get(name);
        if (before == null) {
            members.set(name, child);
            return;
        }
        // A child that is an array itself was wrapped in <element>: its items are repetitions like any other.
        var all = before instanceof ArrayNode many ? many : NODES.arrayNode().add(before);
        if (child instanceof ArrayNode more) {
            all.addAll(more);
        } else {
            all.add(child);
        }
        members.set(name, all);
    }

    private static EdgeException malformed(String reason) {
        return new EdgeException(new EdgeRefusal.MalformedBody(reason));
    }
}
