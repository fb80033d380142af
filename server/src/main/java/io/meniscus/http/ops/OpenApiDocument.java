package io.meniscus.http.ops;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.Permission;
import io.meniscus.http.Route;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The OpenAPI 3.1 document, made of the route lines and their wire records. */
final class OpenApiDocument {
    private static final String JSON = "application/json";
    private static final String XML = "application/xml";

    private static final Schema<?> TEXT = text();

    private final ModelConverters schemas = new ModelConverters(true);
    private final Components components = new Components();
    private final Paths paths = new Paths();
    private final Map<String, JsonNode> shapes = new TreeMap<>();

    /** Names schemas by version, call and record, for several calls have a record of one name. */
    private static final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            var name = type.getName();
            return name.startsWith("io.meniscus.")
                    ? name.substring("io.meniscus.".length())
                            .replace("api.", "")
                            .replace(".wire.", ".")
                            .replace('$', '.')
                    : super.nameForClass(type, options);
        }
    }

    private OpenApiDocument() {
        schemas.addConverter(new ModelResolver(Json31.mapper(), new Names()).openapi31(true));
    }

    private static Schema<?> text() {
        var text = new Schema<String>(SpecVersion.V31);
        text.addType("string");
        return text;
    }

    static byte[] of(List<Route> routes) {
        var document = new OpenApiDocument();
        for (var route : routes) {
            document.add(route);
        }
        return document.bytes();
    }

    private byte[] bytes() {
        components
                .addSecuritySchemes(
                        "basic",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecuritySchemes(
                        "token",
                        new SecurityScheme()
                                .type(SecurityScheme.Type.APIKEY)
                                .in(SecurityScheme.In.HEADER)
                                .name("X-CAP-API-OAUTH-TOKEN"))
                .addSecuritySchemes(
                        "bearer",
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        var api = new OpenAPI(SpecVersion.V31)
                .openapi("3.1.0")
                .info(new Info().title("Meniscus").version("1"))
                .paths(paths)
                .components(components);
        try {
            var tree = (ObjectNode) Json31.mapper().readTree(Json31.mapper().writeValueAsString(api));
            shapes.forEach((name, schema) ->
                    tree.withObject("components").withObject("schemas").set(name, schema));
            return Json31.mapper().writeValueAsBytes(tree);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the OpenAPI document cannot be written", bug);
        }
    }

    private void add(Route route) {
        for (var path : route.paths()) {
            var item = paths.computeIfAbsent(path, _ -> new PathItem());
            for (var method : route.methods()) {
                item.operation(PathItem.HttpMethod.valueOf(method), operation(route, path, method));
            }
        }
    }

    private Operation operation(Route route, String path, String method) {
        var described = route.describe();
        var operation = new Operation()
                .operationId(method.toLowerCase(Locale.ROOT) + path.replaceAll("[^A-Za-z0-9.]+", "_"))
                .summary(described.summary())
                .addTagsItem(route.dialect().name())
                .parameters(parameters(path, described))
                .responses(responses(route));
        var body = content(route, described.request(), described.bodies().request());
        if (body != null && !method.equals("GET")) {
            operation.requestBody(new RequestBody().required(true).content(body));
        }
        if (route.permission().resource() != Permission.Resource.PUBLIC) {
            for (var scheme : List.of("basic", "token", "bearer")) {
                operation.addSecurityItem(new SecurityRequirement().addList(scheme));
            }
            operation.addExtension(
                    "x-permission",
                    route.permission().resource() + ":" + route.permission().operation());
        }
        operation.addExtension("x-tier", route.tier());
        operation.addExtension("x-contract", described.contract());
        operation.addExtension("x-idempotency-key", route.idempotency() == Route.Idempotency.KEYED);
        return operation;
    }

    private static List<Parameter> parameters(String path, Route.Description described) {
        var parameters = new ArrayList<Parameter>();
        for (var segment : path.split("/", -1)) {
            if (segment.startsWith("{")) {
                parameters.add(parameter("path", segment.substring(1, segment.length() - 1))
                        .required(true));
            }
        }
        for (var query : described.query()) {
            parameters.add(parameter("query", query.name())
                    .description(query.meaning())
                    .required(query.presence() == Route.Presence.REQUIRED));
        }
        return parameters;
    }

    private static Parameter parameter(String in, String name) {
        return new Parameter().in(in).name(name).schema(TEXT);
    }

    private ApiResponses responses(Route route) {
        var answered = new ApiResponse().description("Answered; a refusal stands inside with its code");
        var body = content(
                route, route.describe().reply(), route.describe().bodies().reply());
        if (body != null) {
            answered.content(body);
        }
        return new ApiResponses()
                .addApiResponse("200", answered)
                .addApiResponse("default", new ApiResponse().description("Refused, in the version's envelope"));
    }

    private @Nullable Content content(Route route, Class<?> wire, Map<String, Route.Shape> declared) {
        if (!declared.isEmpty()) {
            var content = new Content();
            new TreeMap<>(declared).forEach((type, shape) -> {
                shapes.put(shape.name(), shape.schema());
                content.addMediaType(
                        type, new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + shape.name())));
            });
            return content;
        }
        if (wire == Void.class) {
            return null;
        }
        var resolved = schemas.readAllAsResolvedSchema(new AnnotatedType(wire).resolveAsRef(true));
        if (resolved == null) {
            return null;
        }
        resolved.referencedSchemas.forEach(components::addSchemas);
        var media = new MediaType().schema(resolved.schema);
        var content = new Content().addMediaType(JSON, media);
        return route.dialect().name().equals("v1.1") ? content.addMediaType(XML, media) : content;
    }
}
