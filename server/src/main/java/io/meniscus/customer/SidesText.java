package io.meniscus.customer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.merge.MergeEdge.Before;
import io.meniscus.core.identity.merge.MergeSide;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Both sides of a merge as the JSON they are stored as. */
final class SidesText {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record StoredSides(StoredSide victim, StoredSide survivor) {}

    /** Ids and codes as stored in the tables. */
    private record StoredSide(
            List<Long> members, short loyalty, @Nullable Long label, List<StoredIdentifier> identifiers) {}

    private record StoredIdentifier(short type, String value, long account, long customer, long root, long since) {}

    private SidesText() {}

    static String write(Before before) {
        try {
            return JSON.writeValueAsString(new StoredSides(stored(before.victim()), stored(before.survivor())));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("the sides of a merge do not write", bug);
        }
    }

    static Before read(String text) {
        try {
            var stored = JSON.readValue(text, StoredSides.class);
            return new Before(side(stored.victim()), side(stored.survivor()));
        } catch (JsonProcessingException bug) {
            // the text is personal data: the cause would quote it
            throw new IllegalStateException("the stored sides of a merge do not read");
        }
    }

    private static StoredSide stored(MergeSide side) {
        return new StoredSide(
                side.members().stream().map(CustomerId::value).toList(),
                side.loyalty().code(),
                side.statusLabel(),
                side.identifiers().stream()
                        .map(row -> new StoredIdentifier(
                                row.key().type().code(),
                                row.key().value(),
                                row.account().value(),
                                row.customer().value(),
                                row.root().value(),
                                ChronoUnit.MICROS.between(Instant.EPOCH, row.since())))
                        .toList());
    }

    private static MergeSide side(StoredSide stored) {
        return new MergeSide(
                stored.members().stream().map(CustomerId::new).toList(),
                LoyaltyType.ofCode(stored.loyalty()),
                stored.label(),
                stored.identifiers().stream()
                        .map(row -> new HeldIdentifier(
                                new IdentifierKey(IdentifierType.ofCode(row.type()), row.value()),
                                new AccountId(row.account()),
                                new CustomerId(row.customer()),
                                new CustomerId(row.root()),
                                Instant.EPOCH.plus(row.since(), ChronoUnit.MICROS)))
                        .toList());
    }
}
