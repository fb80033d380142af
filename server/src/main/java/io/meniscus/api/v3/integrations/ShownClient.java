package io.meniscus.api.v3.integrations;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.meniscus.core.TillId;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.history.SetupChange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client as v3/integrations shows it, never with its hashed secret; patterns of paths are not echoed.
 *
 * @param scopes       null where the call leaves them out
 * @param clientSecret as it was drawn, once; null ever after
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ShownClient(
        long id,
        Attribution attribution,
        String name,
        String clientKey,
        boolean isValid,
        String description,
        long expirationTokenTime,
        long defaultTillId,
        @Nullable List<ShownScope> scopes,
        @Nullable String clientSecret) {
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxx");

    /** Who made and last changed it, and when. */
    record Attribution(String createdOn, String lastUpdatedOn, Ref lastUpdatedBy, Ref createdBy) {}

    /** Somebody; {@code TILL} or {@code ADMIN_USER}. */
    record Ref(long id, String code, String description, String name, String type) {
        static Ref of(Actor actor) {
            return new Ref(
                    actor.id(),
                    actor.name(),
                    "",
                    actor.name(),
                    actor.kind() == Actor.Kind.TILL ? "TILL" : "ADMIN_USER");
        }
    }

    /** What it may do. */
    record ShownScope(String permission, int entityId) {}

    /**
     * The client of an entry.
     *
     * @param history its changes, the newest first
     */
    static ShownClient of(Entry client, Organization organization, List<SetupChange> history) {
        return new ShownClient(
                client.id(),
                attribution(history, organization.profile().timeZone()),
                client.name(),
                client.get(ApiClients.KEY),
                client.get(ApiClients.ACTIVE),
                client.get(ApiClients.DESCRIPTION),
                client.get(ApiClients.TOKEN_LIFE),
                organization
                        .tillByCode(client.get(ApiClients.DEFAULT_TILL))
                        .map(Till::id)
                        .orElse(TillId.NONE)
                        .value(),
                client.get(ApiClients.SCOPES).stream()
                        .map(scope -> new ShownScope(
                                scope.permission().name(), scope.entity().id()))
                        .toList(),
                null);
    }

    ShownClient withoutScopes() {
        return with(null, clientSecret);
    }

    ShownClient withSecret(String drawn) {
        return with(scopes, drawn);
    }

    private ShownClient with(@Nullable List<ShownScope> otherScopes, @Nullable String secret) {
        return new ShownClient(
                id,
                attribution,
                name,
                clientKey,
                isValid,
                description,
                expirationTokenTime,
                defaultTillId,
                otherScopes,
                secret);
    }

    private static Attribution attribution(List<SetupChange> history, ZoneId zone) {
        var first = history.isEmpty() ? Actor.SERVER : history.getLast().actor();
        var last = history.isEmpty() ? Actor.SERVER : history.getFirst().actor();
        var made = history.isEmpty() ? Instant.EPOCH : history.getLast().at();
        var changed = history.isEmpty() ? Instant.EPOCH : history.getFirst().at();
        return new Attribution(
                DATE_TIME.format(made.atZone(zone)),
                DATE_TIME.format(changed.atZone(zone)),
                Ref.of(last),
                Ref.of(first));
    }
}
