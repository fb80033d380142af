package io.meniscus.api.admin.users;

import io.meniscus.access.Principal;
import io.meniscus.access.token.UserTokens;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.UserId;

/**
 * {@code POST …/ui-token}: a token by which a program acts as the user who calls, in this organization, for an hour; it
 * is sent as {@code X-CAP-UI-AUTH-TOKEN}. For console users alone: whoever else calls is refused (403).
 */
record IssueToken(UserCall call, UserTokens tokens) implements Endpoint {
    /** The token, shown this once. */
    record Answer(String token, long ttlSeconds) {}

    @Override
    public Reply handle(Request request) {
        var org = call.org(request);
        if (!(request.caller().principal() instanceof Principal.AdminUser user)) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        return call.users()
                .find(new UserId(user.id()))
                .flatMap(found -> tokens.issue(org, found.email(), request.at()))
                .map(issued ->
                        Reply.ok(new Answer(issued.jwt().reveal(), issued.life().toSeconds())))
                .orElseGet(() -> AdminCall.notFound(request, "user"));
    }
}
