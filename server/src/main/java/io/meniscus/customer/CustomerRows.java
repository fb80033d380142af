package io.meniscus.customer;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldHolder;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.ProfileKey;
import io.meniscus.core.identity.Subscription;
import io.meniscus.core.identity.SubscriptionPriority;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Result rows to records, in the column order that {@link CustomerStore} selects. */
final class CustomerRows {
    private CustomerRows() {}

    static Customer customer(ResultSet row) throws SQLException {
        long label = row.getLong(4);
        Long statusLabel = row.wasNull() ? null : label;
        return new Customer(
                new CustomerId(row.getLong(1)),
                new CustomerId(row.getLong(2)),
                LoyaltyType.ofCode(row.getInt(3)),
                statusLabel,
                instant(row, 5),
                new TillId(row.getLong(6)),
                new AccountId(row.getLong(7)),
                new TillId(row.getLong(8)),
                instant(row, 9),
                new TillId(row.getLong(10)));
    }

    static HeldIdentifier identifier(ResultSet row) throws SQLException {
        return identifier(row, instant(row, 6));
    }

    /** Without the time it was put there, which reads do not ask. */
    static HeldIdentifier sought(ResultSet row) throws SQLException {
        return identifier(row, Instant.EPOCH);
    }

    private static HeldIdentifier identifier(ResultSet row, Instant since) throws SQLException {
        return new HeldIdentifier(
                key(row),
                new AccountId(row.getLong(3)),
                new CustomerId(row.getLong(4)),
                new CustomerId(row.getLong(5)),
                since);
    }

    static IdentifierKey key(ResultSet row) throws SQLException {
        return new IdentifierKey(IdentifierType.ofCode(row.getInt(1)), row.getString(2));
    }

    static Profile profile(ResultSet row) throws SQLException {
        return new Profile(
                profileKey(row),
                row.getString(3),
                row.getString(4),
                instant(row, 5),
                new TillId(row.getLong(6)),
                instant(row, 7),
                new TillId(row.getLong(8)));
    }

    static CommChannel channel(ResultSet row) throws SQLException {
        return new CommChannel(
                new CommChannel.Key(profileKey(row), ChannelType.ofCode(row.getInt(3)), row.getString(4)),
                new CommChannel.Marks(row.getBoolean(5), row.getBoolean(6), row.getBoolean(7), row.getBoolean(8)),
                instantOrNull(row, 9),
                row.getString(10));
    }

    static Subscription subscription(ResultSet row) throws SQLException {
        return new Subscription(
                new Subscription.Key(
                        new CustomerId(row.getLong(1)),
                        ChannelType.ofCode(row.getInt(2)),
                        SubscriptionPriority.ofCode(row.getInt(3))),
                row.getBoolean(4) ? Subscription.Consent.OPTIN : Subscription.Consent.OPTOUT,
                instant(row, 5));
    }

    static FieldHolder fieldHolder(ResultSet row) throws SQLException {
        return new FieldHolder(new CustomerId(row.getLong(1)), new AccountId(row.getLong(2)));
    }

    private static ProfileKey profileKey(ResultSet row) throws SQLException {
        return new ProfileKey(new CustomerId(row.getLong(1)), new AccountId(row.getLong(2)));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
