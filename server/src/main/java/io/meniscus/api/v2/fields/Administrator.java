package io.meniscus.api.v2.fields;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.access.Principal;
import io.meniscus.api.Changes;
import io.meniscus.api.v2.wire.FailedEntity;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.configuration.TextKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Stands before the calls of administrators alone (conventions §2.4). Refuses with 91032 whoever is none; a user who
 * leaves out {@code X-CAP-API-AUTH-ORG-ID} or {@code X-CAP-API-AUTH-KEY}, which Basic wants both; and a key that is not
 * the one the organization has set (configuration key ADMIN_API_KEY). Another organization's id is 1064.
 */
record Administrator(Changes changes, Operation operation, Endpoint call) implements Endpoint {
    private static final String ORGANIZATION = "X-CAP-API-AUTH-ORG-ID";
    private static final String KEY = "X-CAP-API-AUTH-KEY";

    /** Asked of the route: whoever may read configuration is told that he is no administrator. */
    static final Permission CALLER = new Permission(Resource.ORGANIZATION_DATA_FIELDS, Operation.READ, Plane.CONFIG);

    @Override
    public Reply handle(Request request) {
        if (!request.mayAlso(new Permission(Resource.ADMIN, operation, Plane.CONFIG))) {
            return refused(91032, "Not an admin");
        }
        boolean isUser = request.caller().principal() instanceof Principal.AdminUser;
        var organization = request.header(ORGANIZATION).orElse("").strip();
        var key = request.header(KEY).orElse("").strip();
        if (isUser && (organization.isEmpty() || key.isEmpty())) {
            return refused(91032, "Not an admin: " + ORGANIZATION + " and " + KEY + " are mandatory");
        }
        var own = changes.organization(request);
        if (!organization.isEmpty()
                && !organization.equals(Long.toString(own.id().value()))) {
            return refused(1064, "Organization id is invalid");
        }
        var set = own.settings().text(TextKey.ADMIN_API_KEY);
        boolean isSent = isUser || !key.isEmpty();
        if (!set.isEmpty() && isSent && !MessageDigest.isEqual(bytes(set), bytes(key))) {
            return refused(91032, "Not an admin");
        }
        return call.handle(request);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Reply refused(int code, String message) {
        return Reply.refused(code, FailedEntity.of(code, message));
    }

    @Override
    public Endpoint answering() {
        return call;
    }
}
