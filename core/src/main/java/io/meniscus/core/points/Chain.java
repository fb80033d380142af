package io.meniscus.core.points;

import io.meniscus.core.OrgId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
    private static final int USUAL_LENGTH = 192;

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
        var bytes = new ByteArrayOutputStream(USUAL_LENGTH);
        try (var out = new DataOutputStream(bytes)) {
            write(content, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Content content, DataOutputStream out) throws IOException {
        out.writeByte(VERSION);
        out.writeLong(content.org().value());
        out.writeLong(content.account().customer().value());
        out.writeInt(content.account().program().value());
        out.writeLong(content.seq());
        var cause = content.cause();
        out.writeShort(cause.event().code());
        out.writeLong(cause.eventLog());
        out.writeLong(micros(cause.at()));
        out.writeLong(cause.bill().value());
        out.writeLong(cause.reference());
        out.writeInt(content.postings().size());
        for (var posting : content.postings()) {
            out.writeLong(posting.lot().value());
            out.writeShort(posting.source().code());
            out.writeShort(posting.destination().code());
            out.writeLong(posting.amount().thousandths());
        }
        out.writeInt(content.opened().size());
        for (var opened : content.opened()) {
            write(opened, out);
        }
        out.writeInt(content.rolled().size());
        for (var rolled : content.rolled()) {
            out.writeLong(rolled.lot().value());
            out.writeLong(micros(rolled.expiresAt()));
        }
        out.write(content.mark().bytes());
    }

    private static void write(LedgerEntry.Opened opened, DataOutputStream out) throws IOException {
        var origin = opened.origin();
        out.writeLong(opened.lot().value());
        out.writeByte(origin.category().code());
        out.writeByte(origin.type().code());
        out.writeByte(origin.expiry().code());
        out.writeLong(micros(origin.awardedAt()));
        out.writeLong(micros(origin.firstExpiry()));
        out.writeLong(origin.bill().value());
        out.writeInt(origin.line());
        out.writeLong(origin.promotion());
    }

    private static long micros(Instant instant) {
        return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
    }
}
