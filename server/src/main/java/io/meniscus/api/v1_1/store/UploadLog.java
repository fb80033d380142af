package io.meniscus.api.v1_1.store;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.http.body.FormData;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.store.ClientLogRefusal;
import io.meniscus.store.ClientLogs;
import java.time.Instant;
import java.util.Optional;

/**
 * {@code POST /v1.1/store/logs}: keeps a client's log file for the caller's store, sent as a form or as the body itself
 * (v1.1/store "logs"). Size and signature are compared where the client announces them: 904, 905; a file without
 * content is 906, a time that cannot be read 907.
 */
record UploadLog(ClientLogs logs, Organizations organizations) implements Endpoint {

    /** Flat: there is no status object. */
    public record Answer(Response response) {}

    public record Response(String success, String code, String message) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        return switch (keep(request, organization)) {
            case Outcome.Accepted<String> _ -> Reply.of(200, 200, new Answer(new Response("true", "200", "SUCCESS")));
            case Outcome.Refused<String>(var refusal) -> refused(refusal);
            case Outcome.Failed<String>(var cause) -> throw cause;
        };
    }

    private Outcome<String> keep(Request request, Organization organization) {
        var logged = time(request, "logged_time", organization);
        var uploaded = time(request, "uploaded_time", organization);
        if (logged.isUnreadable() || uploaded.isUnreadable()) {
            return Outcome.refused(new ClientLogRefusal.MetadataInvalid());
        }
        var file = file(request);
        var till = Whose.till(request, organization);
        return logs.keep(new ClientLogs.Upload(
                organization.id(),
                till.storeId(),
                till.id(),
                request.header("X-CAP-CLIENT-LOGFILENAME").orElse(file.name()),
                file.bytes(),
                first(request, "X-CAP-CLIENT-LOGFILESIZE", "X-CAP-CLIENT-FILESIZE"),
                first(request, "X-CAP-CLIENT-FILE-SIGNATURE", "X-CAP-CLIENT-FILESIGNATURE"),
                logged.at().orElse(null),
                uploaded.at().orElse(null),
                request.at()));
    }

    private static FormData.Part file(Request request) {
        var type = request.header("Content-Type").orElse("");
        var whole = new FormData.Part("", request.body());
        return FormData.isForm(type)
                ? FormData.file(type, request.body()).orElse(new FormData.Part("", new byte[0]))
                : whole;
    }

    private static String first(Request request, String header, String otherSpelling) {
        return request.header(header).or(() -> request.header(otherSpelling)).orElse("");
    }

    private static Reply refused(Refusal refusal) {
        var error = Errors.of(refusal);
        var code = Integer.toString(error.code());
        return Reply.refused(error.code(), new Answer(new Response("false", code, error.message())));
    }

    /** A time the client may leave out. */
    private record Time(String given, Optional<Instant> at) {
        boolean isUnreadable() {
            return !given.isEmpty() && at.isEmpty();
        }
    }

    private static Time time(Request request, String name, Organization organization) {
        var given = request.query(name).orElse("");
        return new Time(given, V11Dates.read(given, organization.clusterZone()));
    }
}
