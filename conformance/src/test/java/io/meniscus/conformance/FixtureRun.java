package io.meniscus.conformance;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Plays a fixture against a server. */
final class FixtureRun {
    private static final ObjectReader STRICT = new ObjectMapper()
            .reader()
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final Pattern ENCODING = Pattern.compile("(?:charset=|<\\?xml[^>]*encoding=\")([A-Za-z0-9-]+)");

    private final Api api;
    private final Variables variables = new Variables();

    FixtureRun(Api api) {
        this.api = api;
    }

    void play(Fixture fixture) {
        for (var step : fixture.steps()) {
            var attempt = attempt(step);
            var until = System.nanoTime() + step.expected().patience().toNanos();
            while (attempt.isWrong() && System.nanoTime() < until) {
                Pauses.millis(200);
                attempt = attempt(step);
            }
            if (attempt.isWrong()) {
                throw new AssertionError("%s, step \"%s\":\n  %s\n%s %s answered %d\n%s"
                        .formatted(
                                fixture.file(),
                                step.title(),
                                String.join("\n  ", attempt.differences()),
                                step.sent().method(),
                                variables.fill(step.sent().target()),
                                attempt.reply().statusCode(),
                                attempt.reply().body()));
            }
        }
    }

    private record Attempt(HttpResponse<String> reply, List<String> differences) {
        boolean isWrong() {
            return !differences.isEmpty();
        }
    }

    private Attempt attempt(Fixture.Step step) {
        var reply = send(step.sent());
        var comparison = new Comparison(variables);
        compare(step.expected(), reply, comparison);
        return new Attempt(reply, comparison.differences());
    }

    private HttpResponse<String> send(Fixture.Sent sent) {
        var request = api.to(variables.fill(sent.target()));
        var charset = StandardCharsets.UTF_8;
        var types = new StringBuilder();
        for (var header : sent.headers()) {
            request.header(header.name(), variables.fill(header.value()));
            types.append(header.value()).append(' ');
        }
        var filled = variables.fill(sent.body());
        // The lines of a form's frame end in CR LF.
        var body = types.indexOf("multipart/") >= 0 ? filled.replace("\n", "\r\n") : filled;
        var encoding = ENCODING.matcher(types + body);
        var publisher = body.isEmpty()
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(
                        body, encoding.find() ? Charset.forName(encoding.group(1)) : charset);
        return Api.send(request.method(sent.method(), publisher).build());
    }

    private void compare(Fixture.Expected expected, HttpResponse<String> reply, Comparison comparison) {
        if (reply.statusCode() != expected.status()) {
            comparison.differ("status", expected.status(), reply.statusCode());
        }
        comparison.text(
                "X-Cap-Requestid",
                "{{requestId}}",
                reply.headers().firstValue("X-Cap-Requestid").orElse("absent"));
        for (var header : expected.headers()) {
            comparison.text(
                    header.name(),
                    header.value(),
                    reply.headers().firstValue(header.name()).orElse("absent"));
        }
        body(expected.body(), reply, comparison);
    }

    private void body(String expected, HttpResponse<String> reply, Comparison comparison) {
        try {
            boolean isObject = expected.startsWith("{") && !expected.startsWith("{{");
            if (isObject || expected.startsWith("[")) {
                comparison.json("body", STRICT.readTree(expected), STRICT.readTree(reply.body()));
            } else if (expected.startsWith("<")) {
                declaration(expected, reply, comparison);
                comparison.xml("", xml(expected), xml(reply.body()));
            } else {
                comparison.text("body", expected, reply.body());
            }
        } catch (JsonProcessingException e) {
            comparison.differ("body", "JSON", e.getOriginalMessage());
        } catch (SAXException e) {
            comparison.differ("body", "XML", String.valueOf(e.getMessage()));
        }
    }

    private static void declaration(String expected, HttpResponse<String> reply, Comparison comparison) {
        int end = expected.indexOf("?>");
        if (end > 0 && !reply.body().startsWith(expected.substring(0, end + 2))) {
            comparison.differ("declaration", expected.substring(0, end + 2), reply.body());
        }
    }

    private static Element xml(String text) throws SAXException {
        try {
            var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
