package io.meniscus.api.v2.sources;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.meniscus.api.v2.wire.W;
import io.meniscus.organization.Activity;
import io.meniscus.organization.SourceAccount;
import io.meniscus.organization.setup.history.Changed;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An account as it is answered (v2/organization-source); what a call does not show is null. */
record ShownAccount(
        long id,
        String uuid,
        String name,
        String sourceAccountIdentifier,
        boolean toMirror,
        int sourceTypeId,
        String sourceTypeName,
        @JsonProperty("isActive") boolean isActive,
        @Nullable List<String> commChannels,
        @Nullable Map<String, String> configs,
        @Nullable Attribution attribution,
        @Nullable List<W> warnings) {

    /** When it was made and last changed; absent for one that was there before changes were kept. */
    record Attribution(String createDate, String modifiedDate) {
        static Attribution of(Changed changed, ZoneId zone) {
            return new Attribution(day(changed.first(), zone), day(changed.last(), zone));
        }

        private static String day(Instant at, ZoneId zone) {
            return at.atZone(zone).toLocalDate().toString();
        }
    }

    /** A row of a list: without configs, and without channels where it has none. */
    static ShownAccount row(SourceAccount account, @Nullable Attribution attribution) {
        var meta = SourceMeta.of(account.source());
        return new ShownAccount(
                account.id().value(),
                account.uuid(),
                account.name(),
                account.account(),
                account.toMirror(),
                account.source().code(),
                meta.name(),
                account.activity() == Activity.ACTIVE,
                meta.channels().isEmpty() ? null : meta.channels(),
                null,
                attribution,
                null);
    }

    /** The answer of a call about one account. */
    ShownAccount alone() {
        return with(configs);
    }

    /** The same, with configs. */
    ShownAccount alone(SourceAccount account) {
        return with(new TreeMap<>(account.configs()));
    }

    private ShownAccount with(@Nullable Map<String, String> shownConfigs) {
        return new ShownAccount(
                id,
                uuid,
                name,
                sourceAccountIdentifier,
                toMirror,
                sourceTypeId,
                sourceTypeName,
                isActive,
                commChannels,
                shownConfigs,
                attribution,
                List.of());
    }
}
