package io.meniscus.api.v3.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.api.Calls;
import io.meniscus.api.v3.wire.Envelope;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.points.anchor.Anchors;
import io.meniscus.points.anchor.SignedAnchor;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v3/organization/ledger/anchors}: what was handed out of the organization's ledgers, the newest first, so
 * that it can be kept where the database's administrators can't write. {@code before} is an id to go on below,
 * {@code limit} at most 100. A parameter that is no such number is HTTP 400.
 */
record ListAnchors(Organizations organizations, Anchors anchors) implements Endpoint {
    private static final int MOST = 100;

    /**
     * An anchor.
     *
     * @param at        an instant in UTC
     * @param previous  digest of the anchor before, hexadecimal
     * @param accounts  heads it has
     * @param signature of the digest's bytes, SHA256withRSA in base64
     * @param publicKey of the key it was signed with, X.509 in base64; null once the key is gone
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Shown(
            long id,
            String at,
            String previous,
            int accounts,
            String digest,
            String kid,
            String signature,
            @Nullable String publicKey) {}

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        long before = number(request, "before", Long.MAX_VALUE);
        int limit = (int) Math.min(number(request, "limit", 10), MOST);
        return Reply.ok(Envelope.of(anchors.before(organization.id(), before, limit).stream()
                .map(this::shown)
                .toList()));
    }

    private static long number(Request request, String name, long usual) {
        var given = request.query(name).orElse("").strip();
        if (given.isEmpty()) {
            return usual;
        }
        if (!given.matches("[1-9][0-9]{0,17}")) {
            throw new EdgeException(new EdgeRefusal.BadParameter(name + " is not a positive number"));
        }
        return Long.parseLong(given);
    }

    private Shown shown(SignedAnchor signed) {
        var anchor = signed.anchor();
        return new Shown(
                anchor.id(),
                anchor.at().toString(),
                anchor.previous().toString(),
                anchor.heads().size(),
                signed.digest().toString(),
                signed.signed().kid(),
                base64(signed.signed().signature()),
                anchors.publicKey(signed).map(ListAnchors::base64).orElse(null));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
