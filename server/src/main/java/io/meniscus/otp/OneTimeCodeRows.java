package io.meniscus.otp;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodeKey;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.points.Points;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Result rows to codes. */
record OneTimeCodeRows(OrgId org, CodeSeal seal) {
    OneTimeCode code(ResultSet row) throws SQLException {
        var key = new CodeKey(
                new IdentifierKey(IdentifierType.ofCode(row.getInt(1)), row.getString(2)),
                row.getInt(3),
                row.getInt(4));
        var issuedAt = instant(row, 10);
        var validUntil = instant(row, 11);
        if (issuedAt == null || validUntil == null) {
            throw new SQLException("a code without its instants");
        }
        return new OneTimeCode(
                key,
                row.getLong(5),
                CodeAction.ofCode(row.getInt(6)),
                binding(row),
                seal.open(row.getBytes(9), place(org, key)),
                issuedAt,
                validUntil,
                row.getInt(12),
                row.getInt(13),
                instant(row, 14));
    }

    private static Binding binding(ResultSet row) throws SQLException {
        long customer = row.getLong(7);
        return row.wasNull()
                ? new Binding.Unbound()
                : new Binding.ToPoints(new CustomerId(customer), new Points(row.getLong(8)));
    }

    /** Names a code's row to its seal. */
    static String place(OrgId org, CodeKey key) {
        var recipient = key.recipient();
        return "one_time_code %d %d %s %d %d"
                .formatted(org.value(), recipient.type().code(), recipient.value(), key.day(), key.nth());
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
