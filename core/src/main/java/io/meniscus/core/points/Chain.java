package io.meniscus.core.points;

import io.meniscus.core.OrgId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;

/**
 * The canonical form of an entry and the chain over it: a head is the SHA-256 of the head before and of the entry's
 * bytes. Numbers are big endian; amounts are thousandths, instants microseconds since 1970. No personal data and no
 * free text is in it, so erasing a person never touches a chain.
 *
 * <p>The form's first byte is its version. A change of the form is a further version, and old entries keep theirs.
 */
public final class Chain {
    private static final int VERSION = 1;

    private Chain() {}

    /** An entry's fields, all but the head they lead to. */
    public record Content(
            OrgId org,
            AccountKey account,
            long seq,
            LedgerEntry.Cause cause,
            List<Posting> postings,
            List<LedgerEntry.Opened> opened,
            List<LedgerEntry.Rolled> rolled,
            Head mark) {

        public static Content of(OrgId org, LedgerEntry entry) {
            return new Content(
                    org,
                    entry.account(),
                    entry.seq(),
                    entry.cause(),
                    entry.postings(),
                    entry.opened(),
                    entry.rolled(),
                    entry.mark());
        }
    }

    /** The head after an entry. */
    public static Head next(Head before, Content content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before.bytes());
            return Head.of(digest.digest(canonical(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The bytes of an entry. */
    public static byte[] canonical(Content content) {
        var bytes = new Bytes().int8(VERSION);
        bytes.int64(content.org().value())
                .int64(content.account().customer().value())
                .int32(content.account().program().value())
                .int64(content.seq());
        var cause = content.cause();
        bytes.int16(cause.event().code())
                .int64(cause.eventLog())
                .int64(micros(cause.at()))
                .int64(cause.bill().value())
                .int64(cause.reference());
        bytes.int32(content.postings().size());
        for (var posting : content.postings()) {
            bytes.int64(posting.lot().value())
                    .int16(posting.source().code())
                    .int16(posting.destination().code())
                    .int64(posting.amount().thousandths());
        }
        bytes.int32(content.opened().size());
        content.opened().forEach(opened -> write(opened, bytes));
        bytes.int32(content.rolled().size());
        for (var rolled : content.rolled()) {
            bytes.int64(rolled.lot().value()).int64(micros(rolled.expiresAt()));
        }
        return bytes.all(content.mark().bytes()).toArray();
    }

    private static void write(LedgerEntry.Opened opened, Bytes bytes) {
        var origin = opened.origin();
        bytes.int64(opened.lot().value())
                .int8(origin.category().code())
                .int8(origin.type().code())
                .int8(origin.expiry().code())
                .int64(micros(origin.awardedAt()))
                .int64(micros(origin.firstExpiry()))
                .int64(origin.bill().value())
                .int32(origin.line())
                .int64(origin.promotion());
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
    }
}
