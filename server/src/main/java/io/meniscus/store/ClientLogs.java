package io.meniscus.store;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Log files of stores' clients, kept for 30 days and for each store no more than {@link #SHARE} bytes: the oldest go
 * first. The same file sent again is kept once. Refuses what did not arrive as it was announced.
 */
public final class ClientLogs {
    /** How much of one store is kept. */
    public static final long SHARE = 256L << 20;

    private static final int CHUNK = 256 << 10;
    private static final int LONGEST_NAME = 255;

    private final ClientLogStore store;

    public ClientLogs(ClientLogStore store) {
        this.store = store;
    }

    /**
     * A file as it was sent.
     *
     * @param announcedBytes its length in the client's words, empty when it did not say
     * @param announcedSha1  its SHA-1 in hexadecimal digits, likewise
     */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    public record Upload(
            OrgId org,
            long store,
            TillId till,
            String name,
            byte[] content,
            String announcedBytes,
            String announcedSha1,
            @Nullable Instant loggedAt,
            @Nullable Instant uploadedAt,
            Instant receivedAt) {}

    /** Keeps a file; answers its SHA-1. */
    public Outcome<String> keep(Upload upload) {
        var content = upload.content();
        if (content.length == 0 || content.length > SHARE) {
            return Outcome.refused(new ClientLogRefusal.NotStorable());
        }
        if (!upload.announcedBytes().isEmpty() && announced(upload) != content.length) {
            return Outcome.refused(new ClientLogRefusal.SizeDiffers(announced(upload), content.length));
        }
        var sha1 = sha1(content);
        var hex = HexFormat.of().formatHex(sha1);
        if (!upload.announcedSha1().isEmpty()
                && !upload.announcedSha1().strip().toLowerCase(Locale.ROOT).equals(hex)) {
            return Outcome.refused(new ClientLogRefusal.SignatureDiffers());
        }
        store.insert(
                new ClientLog(
                        upload.org(),
                        upload.store(),
                        upload.till(),
                        cut(upload.name()),
                        content.length,
                        sha1,
                        upload.loggedAt(),
                        upload.uploadedAt(),
                        upload.receivedAt(),
                        chunks(content)),
                SHARE);
        return Outcome.accepted(hex, List.of());
    }

    /** A length that is no number is no file's. */
    private static long announced(Upload upload) {
        var text = upload.announcedBytes().strip();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
    }

    private static String cut(String name) {
        var base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "");
        return base.length() > LONGEST_NAME ? base.substring(0, LONGEST_NAME) : base;
    }

    private static List<byte[]> chunks(byte[] content) {
        var chunks = new ArrayList<byte[]>();
        for (int from = 0; from < content.length; from += CHUNK) {
            chunks.add(Arrays.copyOfRange(content, from, Math.min(content.length, from + CHUNK)));
        }
        return chunks;
    }

    private static byte[] sha1(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
