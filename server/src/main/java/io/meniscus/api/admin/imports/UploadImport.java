package io.meniscus.api.admin.imports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.Route;
import io.meniscus.http.body.FormData;
import io.meniscus.job.imports.ImportResult;
import io.meniscus.job.imports.ImportStatus;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;
import java.util.HashMap;
import java.util.Map;

/**
 * Takes a CSV file, as the body itself or as the part {@code file} of a form; kind, file name and options come as
 * query parameters, an option as {@code option.<name>}.
 */
record UploadImport(Imports imports, Organizations organizations) implements Endpoint {
    private static final int LONGEST_NAME = 200;
    private static final String OPTION = "option.";

    /** The file as it is, or as a form. */
    static Route.Bodies bodies() {
        var nodes = JsonNodeFactory.instance;
        var file = nodes.objectNode().put("type", "string").put("description", "A CSV file in UTF-8");
        var form = nodes.objectNode().put("type", "object");
        form.putArray("required").add("file");
        form.putObject("properties").putObject("file").put("type", "string").put("contentMediaType", "text/csv");
        return new Route.Bodies(
                Map.of(
                        "text/csv",
                        new Route.Shape("CsvFile", file),
                        "multipart/form-data",
                        new Route.Shape("CsvForm", form)),
                Map.of());
    }

    @Override
    public Reply handle(Request request) {
        var org = AdminCall.organization(request, organizations);
        var kind = request.query("kind")
                .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter("kind says what is imported")));
        var file = file(request);
        var upload = new Imports.Upload(
                kind, name(request, file.name()), options(request), AdminCall.caller(request), file.bytes());
        return switch (imports.upload(org, upload, request.at())) {
            case ImportResult.Of<ImportStatus>(var status) -> Reply.of(201, 0, ShownImport.of(status));
            case ImportResult.Refused<ImportStatus>(var refusal) -> Errors.reply(request, refusal);
        };
    }

    private static FormData.Part file(Request request) {
        var type = request.header("Content-Type").orElse("");
        return FormData.isForm(type)
                ? FormData.part(type, request.body(), "file")
                        .orElseThrow(
                                () -> new EdgeException(new EdgeRefusal.MalformedBody("the form has no part file")))
                : new FormData.Part("", request.body());
    }

    private static String name(Request request, String sent) {
        var name = request.query("fileName").orElse(sent);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Every one that is given: of those the kind does not know it says so. */
    private static Map<String, String> options(Request request) {
        var options = new HashMap<String, String>();
        for (var name : request.queryNames("option")) {
            var option = name.startsWith(OPTION) ? name.substring(OPTION.length()) : name;
            request.query(name).ifPresent(value -> options.put(option, value));
        }
        return options;
    }
}
