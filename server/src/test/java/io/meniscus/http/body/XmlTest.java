package io.meniscus.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.http.EdgeException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table JSON ↔ XML of v1.1, both ways. */
class XmlTest {
    private static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Written(@Nullable String email, @Nullable Object value) {}

    record Report(@JsonProperty("-type") String type, String line) {}

    private static String read(String xml) {
        return Xml.tree(xml.getBytes(StandardCharsets.UTF_8), "").toString();
    }

    private static String write(@Nullable Object value) {
        return new String(Xml.write(Map.of("response", new Written("", value))), StandardCharsets.UTF_8);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        members keep their order | <root><b>1</b><a>2</a></root> | {"b":"1","a":"2"}
        repetition is an array | <root><x>a</x><y>c</y><x>b</x></root> | {"x":["a","b"],"y":"c"}
        element wrappers are plain | <root><c><element>a</element><element>b</element></c></root> | {"c":["a","b"]}
        one element wrapper | <root><c><element><n>1</n></element></c></root> | {"c":[{"n":"1"}]}
        CDATA and comments | <root><!-- no --><x><![CDATA[<a&b>]]><!-- no -->c</x></root> | {"x":"<a&b>c"}
        escaped quotes | <root><x>&quot;1-2&quot; &#65;</x></root> | {"x":"\\"1-2\\" A"}
        empty elements | <root><x/><y></y></root> | {"x":"","y":""}
        attributes | <root><report type="loyalty"><a>1</a></report></root> | {"report":{"-type":"loyalty","a":"1"}}
        null="true" is a converter's | <root><x null="true"/></root> | {"x":""}
        doubled root | <root><root><x>1</x></root></root> | {"x":"1"}
        missing root | <customer><x>1</x></customer> | {"customer":{"x":"1"}}
        prefixes are dropped | <n:root xmlns:n="urn:x"><n:x>1</n:x></n:root> | {"x":"1"}
        space around | <root>  <x> 1 </x>  </root> | {"x":" 1 "}
        """)
    void reads(String rule, String xml, String json) {
        assertThat(read(xml)).isEqualTo(json);
        assertThat(read(DECLARATION + "\n" + xml)).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE root><root><x>1</x></root>",
                "<!DOCTYPE root [<!ENTITY a \"b\">]><root><x>&a;</x></root>",
                "<!DOCTYPE root SYSTEM \"file:///etc/passwd\"><root/>",
                "<!DOCTYPE r [<!ENTITY a \"b\"><!ENTITY c \"&a;&a;\">]><r>&c;</r>",
                "<root>&undefined;</root>",
                "<root><x></root>",
                "<root/><root/>",
                "<root>",
                "<root/>",
                "<"
            })
    void documentTypesEntitiesAndBrokenSyntaxAreMalformed(String xml) {
        assertThatThrownBy(() -> read(xml)).isInstanceOf(EdgeException.class).hasMessageContaining("MalformedBody");
    }

    @ParameterizedTest(name = "{0}, declared {1}, header {2}")
    @CsvSource({
        "ISO-8859-1, true, ''",
        "ISO-8859-1, false, iso-8859-1",
        "ISO-8859-1, false, ''",
        "ISO-8859-1, false, utf-8",
        "UTF-8, true, iso-8859-1",
        "UTF-8, false, ''",
        "UTF-8, false, nonsense",
        "UTF-16, true, ''",
        "windows-1252, true, ''"
    })
    void encodings(String charset, boolean declared, String header) {
        var text =
                (declared ? "<?xml version='1.0' encoding='" + charset + "'?>" : "") + "<root><x>Müller é</x></root>";
        assertThat(Xml.tree(text.getBytes(Charset.forName(charset)), header)
                        .get("x")
                        .textValue())
                .isEqualTo("Müller é");
    }

    @Test
    void arraysAreRepetitionAndAnEmptyOneIsOneEmptyChild() {
        record Field(String name) {}
        record Fields(List<Field> field) {}
        assertThat(write(new Fields(List.of(new Field("a"), new Field("b")))))
                .contains("<value><field><name>a</name></field><field><name>b</name></field></value>");
        assertThat(write(new Fields(List.of()))).contains("<value><field/></value>");
        assertThat(write(Map.of("warning", List.of(1017, 1018))))
                .contains("<value><warning>1017</warning><warning>1018</warning></value>");
    }

    @Test
    void nullAndEmptyTextAreEmptyElements() {
        assertThat(write(null)).isEqualTo(DECLARATION + "<response><email/><value/></response>");
        assertThat(write(Map.of())).isEqualTo(DECLARATION + "<response><email/><value/></response>");
    }

    @Test
    void numbersBooleansAndTextAreText() {
        assertThat(write(List.of(100, true, new java.math.BigDecimal("1E+3"), "a")))
                .contains("<value>100</value><value>true</value><value>1000</value><value>a</value>");
    }

    @Test
    void membersThatBeginWithAMinusAreAttributes() {
        assertThat(write(new Report("a\"<&>\n", "x")))
                .contains("<value type=\"a&quot;&lt;&amp;&gt;&#10;\"><line>x</line>");
    }

    @Test
    void whatXmlCannotSayBecomesASpace() {
        assertThat(write("<a>&\u0000\u0008b]]>\r\"é😀")).contains("<value>&lt;a&gt;&amp;  b]]&gt;&#13;\"é😀</value>");
    }

    @Test
    void whatIsWrittenReadsBackAsTheSame() {
        var written = Xml.write(Map.of("root", Map.of("x", List.of("<&>", " ", "é\r\n\t'\""))));
        assertThat(Xml.tree(written, "").get("x").get(2).textValue()).isEqualTo("é\r\n\t'\"");
    }
}
