package io.meniscus.points.anchor;

import io.meniscus.access.token.Signatures.Signed;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Head;
import io.meniscus.core.points.LedgerCheck.Anchored;
import io.meniscus.core.points.anchor.Anchor;
import io.meniscus.core.points.anchor.AnchoredHead;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Anchors to rows and back: the heads of one are lists side by side, in the order of accounts. */
final class AnchorRows {
    static final String ANCHOR = "id, at, previous, customers, programs, seqs, heads, digest, kid, signature";

    private AnchorRows() {}

    /** An anchor; one whose lists don't fit together has fewer heads than were signed, and so another digest. */
    static SignedAnchor anchor(ResultSet row) throws SQLException {
        var anchor = new Anchor(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                digest(row.getBytes(3)),
                heads(row));
        return new SignedAnchor(anchor, digest(row.getBytes(8)), new Signed(row.getString(9), row.getBytes(10)));
    }

    /** A digest; what is too short or too long for one fits nothing. */
    private static Head digest(byte[] bytes) {
        return Head.of(Arrays.copyOf(bytes, Head.LENGTH));
    }

    private static List<AnchoredHead> heads(ResultSet row) throws SQLException {
        var customers = longs(row, 4);
        var programs = longs(row, 5);
        var seqs = longs(row, 6);
        var bytes = row.getBytes(7);
        int count = Math.min(
                Math.min(customers.length, programs.length), Math.min(seqs.length, bytes.length / Head.LENGTH));
        var heads = new ArrayList<AnchoredHead>();
        for (int i = 0; i < count; i++) {
            var account = new AccountKey(new CustomerId(customers[i]), new ProgramId((int) programs[i]));
            var head = Arrays.copyOfRange(bytes, i * Head.LENGTH, (i + 1) * Head.LENGTH);
            heads.add(new AnchoredHead(account, seqs[i], Head.of(head)));
        }
        return heads;
    }

    private static long[] longs(ResultSet row, int column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .mapToLong(number -> ((Number) number).longValue())
                .toArray();
    }

    static HandedOut handedOut(SignedAnchor kept, AnchoredHead head) {
        var anchor = kept.anchor();
        return new HandedOut(anchor.id(), anchor.at(), new Anchored(head.seq(), head.head()), HandedOut.State.INTACT);
    }

    static Object[] customers(List<AnchoredHead> heads) {
        return heads.stream().map(head -> head.account().customer().value()).toArray();
    }

    static Object[] programs(List<AnchoredHead> heads) {
        return heads.stream()
                .map(head -> (long) head.account().program().value())
                .toArray();
    }

    static Object[] seqs(List<AnchoredHead> heads) {
        return heads.stream().map(AnchoredHead::seq).toArray();
    }

    static byte[] heads(List<AnchoredHead> heads) {
        var bytes = ByteBuffer.allocate(heads.size() * Head.LENGTH);
        heads.forEach(head -> bytes.put(head.head().bytes()));
        return bytes.array();
    }
}
