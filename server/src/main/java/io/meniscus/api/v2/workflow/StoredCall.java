package io.meniscus.api.v2.workflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.http.Request;
import io.meniscus.http.RequestHead;
import io.meniscus.http.body.Json;
import io.meniscus.workflow.WorkflowRefusal;
import io.meniscus.workflow.WorkflowType;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The call that a workflow is about, as the caller put it. The host it names is looked at no further: the server calls
 * itself and nothing else. Refuses a call without host (2027), path (2028), method (2029) or Authorization (2023), one
 * that isn't its type's (2022), one without a body or too long (2008), and a parameter or header that is no text
 * (2018).
 *
 * @param json as it was given
 */
record StoredCall(
        JsonNode json, WorkflowType type, Map<String, String> query, Map<String, String> headers, JsonNode body) {
    private static final int LONGEST = 65_536;
    private static final String AUTHORIZATION = "authorization";
    /** What opens doors, in lower case. */
    private static final List<String> CREDENTIALS = List.of(
            AUTHORIZATION,
            "cookie",
            "x-cap-api-oauth-token",
            "cap-api-access-token",
            "x-cap-api-access-token",
            "x-cap-api-auth-key",
            "x-cap-ui-auth-token",
            "x-cap-assoc-credentials");

    private static final String KEY = "idempotency-key";
    private static final String HIDDEN = "***";

    static StoredCall of(WorkflowType type, @Nullable JsonNode given) throws WorkflowRefusal.Refused {
        if (given == null || !given.isObject()) {
            throw refused(new WorkflowRefusal.PayloadInvalid("IntouchAPITask-Payload is missing"));
        }
        if (given.toString().length() > LONGEST) {
            throw refused(new WorkflowRefusal.PayloadInvalid("it has more than " + LONGEST + " characters"));
        }
        if (text(given, "hostname").isEmpty()) {
            throw refused(new WorkflowRefusal.HostMissing());
        }
        if (text(given, "path").isEmpty()) {
            throw refused(new WorkflowRefusal.PathMissing());
        }
        if (text(given, "method").isEmpty()) {
            throw refused(new WorkflowRefusal.MethodMissing());
        }
        boolean isTypes = text(given, "method").equalsIgnoreCase(type.method())
                && path(text(given, "path")).equals(type.path());
        if (!isTypes) {
            throw refused(new WorkflowRefusal.CallInvalid(type.method() + " " + type.path()));
        }
        var headers = texts(given.path("headers"), "headers");
        if (headers.getOrDefault(AUTHORIZATION, "").isBlank()) {
            throw refused(new WorkflowRefusal.HeadersInvalid("Authorization is missing"));
        }
        var body = given.path("body");
        if (!body.isObject()) {
            throw refused(new WorkflowRefusal.PayloadInvalid("body is missing"));
        }
        return new StoredCall(given, type, texts(given.path("queryParams"), "queryParams"), headers, body);
    }

    private static String text(JsonNode object, String member) {
        return object.path(member).asText("").strip();
    }

    /** Without a slash at its end, which callers leave or add. */
    private static String path(String given) {
        return given.length() > 1 && given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
    }

    /** Names of headers differ in letter case, those of parameters don't. */
    private static Map<String, String> texts(JsonNode object, String of) throws WorkflowRefusal.Refused {
        var texts = new LinkedHashMap<String, String>();
        for (var member : object.properties()) {
            if (member.getValue().isContainerNode()) {
                throw refused(new WorkflowRefusal.PropertyInvalid(of));
            }
            var name = of.equals("headers") ? member.getKey().toLowerCase(Locale.ROOT) : member.getKey();
            if (!member.getValue().isNull()) {
                texts.put(name, member.getValue().asText().strip());
            }
        }
        return texts;
    }

    private static WorkflowRefusal.Refused refused(WorkflowRefusal refusal) {
        return new WorkflowRefusal.Refused(refusal);
    }

    /** As it is shown to whoever did not send it: without what opens doors. */
    static JsonNode shown(JsonNode given) {
        var shown = given.deepCopy();
        if (shown.path("headers") instanceof ObjectNode headers) {
            headers.properties().stream()
                    .map(Map.Entry::getKey)
                    .filter(name -> CREDENTIALS.contains(name.toLowerCase(Locale.ROOT)))
                    .toList()
                    .forEach(name -> headers.put(name, HIDDEN));
        }
        return shown;
    }

    /**
     * The head of this call, made in the course of another one.
     *
     * @param key the Idempotency-Key that it is made under
     */
    RequestHead head(Request during, String key) {
        return new RequestHead(
                during.id(),
                during.at(),
                type.method(),
                type.path(),
                new Parameters(query),
                name -> header(name.toLowerCase(Locale.ROOT), key),
                during::remote);
    }

    private Optional<String> header(String name, String key) {
        return switch (name) {
            case KEY -> Optional.of(key);
            // v1.1 would answer XML to whoever names no format
            case "accept" -> Optional.of(headers.getOrDefault("accept", "application/json"));
            case "content-type" -> Optional.of("application/json");
            default -> Optional.ofNullable(headers.get(name)).filter(value -> !value.isBlank());
        };
    }

    byte[] content() {
        return Json.write(body);
    }

    /** What is stored. */
    String stored() {
        return new String(Json.write(json), StandardCharsets.UTF_8);
    }

    /** The parameters of a call that is no text. */
    private record Parameters(Map<String, String> query) implements Request.Query {
        @Override
        public Optional<String> first(String name) {
            return Optional.ofNullable(query.get(name)).filter(value -> !value.isBlank());
        }

        @Override
        public boolean mentions(String name) {
            return query.containsKey(name);
        }

        @Override
        public List<String> names() {
            return query.entrySet().stream()
                    .filter(parameter -> !parameter.getValue().isBlank())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }
}
