package io.meniscus.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader must tolerate (conventions §13), each by name, and how v1.1 picks its format. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToleranceTest {
    private final TestServer server = new TestServer();

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        trailing slash | /v2/customers/lookup/?name=Ann
        doubled slash | //v2//customers/lookup?name=Ann
        api in front | /api/v2/customers/lookup?name=Ann
        doubled ampersand | /v2/customers/lookup?&&name=Ann&&
        stray question mark | /v2/customers/lookup??name=Ann
        nameless parameter | /v2/customers/lookup?=null&name=Ann
        unknown parameter | /v2/customers/lookup?x=1&name=Ann&y
        doubled parameter | /v2/customers/lookup?name=&name=Ann&name=Bob
        spaces around the value | /v2/customers/lookup?name=%20Ann%20+
        question mark at the end| /v2/customers/lookup?name=Ann?
        encoded letters | /v2/customers/lookup?n%61me=%41nn
        """)
    void queriesAndPaths(String rule, String path) {
        assertThat(server.get(path).body()).isEqualTo("{\"name\":\"Ann\"}");
    }

    @Test
    void plusIsASpaceAndPercent2bAPlusAndABrokenPercentItself() {
        assertThat(server.get("/v2/customers/lookup?name=a+b%2Bc%25").body()).isEqualTo("{\"name\":\"a b+c%\"}");
    }

    @Test
    void brokenPercentSignsAndUnencodedTextSurvive() throws Exception {
        assertThat(server.raw(
                        "GET /v2/customers/lookup?name=100%&x=%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .contains("{\"name\":\"100%\"}");
    }

    @Test
    void literalSegmentsWinOverParametersAndParametersAreDecoded() {
        assertThat(server.get("/v2/customers/12").body()).isEqualTo("{\"id\":\"12\"}");
        assertThat(server.get("/v2/customers/a%2Fb%20c").body()).isEqualTo("{\"id\":\"a/b c\"}");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        unknown keys | {"zzz":{"a":[1]},"number":5} | {"number":5}
        keys in another case | {"NUMBER":5,"Text":"a"} | {"text":"a","number":5}
        numbers as text | {"number":" 5 ","small":"6","amount":"1.50"} | {"number":5,"small":6,"amount":1.50}
        text as number | {"text":919876543210} | {"text":"919876543210"}
        whole number as decimal | {"number":5.0} | {"number":5}
        boolean as text | {"flag":"TRUE"} | {"flag":true}
        boolean as 1 | {"flag":1} | {"flag":true}
        boolean as "0" | {"flag":"0"} | {"flag":false}
        boolean for text | {"text":true} | {"text":"true"}
        enum in any case, spaces | {"colour":" deep_Blue "} | {"colour":"DEEP_BLUE"}
        empty text for a number | {"number":"","text":"a"} | {"text":"a"}
        empty text for an enum | {"colour":"","text":"a"} | {"text":"a"}
        empty text for an object | {"one":"","text":"a"} | {"text":"a"}
        empty text for a list | {"items":"","words":"","text":"a"} | {"text":"a"}
        empty list for an object | {"one":[],"text":"a"} | {"text":"a"}
        one object for a list | {"items":{"name":"a"}} | {"items":[{"name":"a"}]}
        one text for a list | {"words":"a"} | {"words":["a"]}
        null members | {"text":null,"items":null,"number":1} | {"number":1}
        an empty list stays | {"items":[]} | {"items":[]}
        large decimals are plain | {"amount":12e3} | {"amount":12000}
        """)
    void jsonBodies(String rule, String body, String read) {
        assertThat(server.post("/v2/echo", body).body()).isEqualTo(read);
        assertThat(server.post("/v1.1/customer/echo?format=json", "{\"root\":" + body + "}")
                        .body())
                .isEqualTo("{\"response\":" + read + "}");
    }

    @Test
    void anEmptyContainerInAScalarsPlaceIsNothingOnV11Only() {
        var body = "{\"text\":[],\"number\":{},\"flag\":true}";
        assertThat(server.post("/v1.1/customer/echo.json", body).body())
                .isEqualTo("{\"response\":{\"text\":\"\",\"flag\":true}}");
        assertThat(server.post("/v2/echo", body).statusCode()).isEqualTo(400);
    }

    @Test
    void theRootMayBeMissingOrDoubled() {
        for (var body : new String[] {
            "{\"number\":1}", "{\"root\":{\"number\":1}}", "{\"ROOT\":{\"root\":{\"number\":1}},\"x\":2}"
        }) {
            assertThat(server.post("/v1.1/customer/echo.json", body).body()).isEqualTo("{\"response\":{\"number\":1}}");
        }
    }

    @Test
    void aListMayBeOneObject() {
        assertThat(server.post("/v2/list", "{\"id\":\"1\"}").body()).isEqualTo("[{\"id\":1}]");
        assertThat(server.post("/v2/list", "[{\"id\":1},{\"id\":2}]").body()).isEqualTo("[{\"id\":1},{\"id\":2}]");
        assertThat(server.post("/v1.1/customer/list.json", "{\"root\":{\"id\":1}}")
                        .body())
                .isEqualTo("{\"response\":[{\"id\":1}]}");
    }

    @Test
    void theFirstByteDecidesWhateverTheContentTypeSays() {
        var json = "  {\"number\":1}";
        for (var type :
                new String[] {"text/plain", "application/xml", "application/x-www-form-urlencoded", "rubbish"}) {
            assertThat(server.post("/v2/echo", json, "Content-Type", type).body())
                    .isEqualTo("{\"number\":1}");
        }
        assertThat(server.post(
                                "/v1.1/customer/echo.json",
                                "<root><number>1</number></root>",
                                "Content-Type",
                                "application/json")
                        .body())
                .isEqualTo("{\"response\":{\"number\":1}}");
        assertThat(server.post("/v1.1/customer/echo.json", "number=1").body()).contains("\"code\":415");
        assertThat(server.post("/v2/echo", "number=1").statusCode()).isEqualTo(415);
        assertThat(server.post("/v2/echo", "<root/>").statusCode()).isEqualTo(415);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        nothing said: XML | /v1.1/customer/get | - | -
        format rules over Accept: json | /v1.1/customer/get?format=json | application/xml | application/xml
        format rules over suffix: xml | /v1.1/customer/get.json?format=xml%20 | application/json | -
        suffix rules over Accept: json | /v1.1/customer/get.json | application/xml | -
        suffix: xml | /v1/customer/get.xml/ | application/json | -
        Accept over Content-Type: json | /v1.1/customer/get | application/json | application/xml
        Accept xml: xml | /v1.1/customer/get | text/xml | application/json
        wildcard beside: json | /v1.1/customer/get | application/json, */* | -
        wildcard alone: json | /v1.1/customer/get | */* | application/json
        both families: json | /v1.1/customer/get | text/xml,application/json | application/json
        both families: xml | /v1.1/customer/get | text/xml,application/json | -
        Content-Type of a GET: json | /api/v1/customer/get | - | application/json
        unknown format is no hint: json | /v1.1/customer/get?format=csv | application/json | -
        """)
    void v11Formats(String rule, String path, @Nullable String accept, @Nullable String contentType) {
        var request = server.request(path).GET();
        if (accept != null) {
            request.header("Accept", accept);
        }
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        var reply = server.send(request);
        boolean json = rule.endsWith("json");
        assertThat(reply.headers().firstValue("Content-Type"))
                .hasValue(json ? "application/json; charset=utf-8" : "application/xml; charset=utf-8");
        assertThat(reply.body()).startsWith(json ? "{\"response\":" : "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    }
}
