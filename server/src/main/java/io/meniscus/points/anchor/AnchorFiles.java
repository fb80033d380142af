package io.meniscus.points.anchor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.meniscus.access.token.Signatures;
import io.meniscus.core.OrgId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * {@code <data>/anchors/<organization>.jsonl}: a line for each anchor, appended and never changed. Whoever copies it to
 * a place that the database's administrators can't write to can show later what was there.
 */
final class AnchorFiles {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path directory;
    private final Signatures signatures;

    AnchorFiles(Path data, Signatures signatures) {
        this.directory = data.resolve("anchors");
        this.signatures = signatures;
    }

    /** The id of the last anchor in a file; 0 when there is none. */
    long last(String organization) {
        long[] last = {0};
        read(organization, (id, _) -> last[0] = Math.max(last[0], id));
        return last[0];
    }

    /** The digests of a file's anchors, by id. */
    Map<Long, String> digests(String organization) {
        var digests = new TreeMap<Long, String>();
        read(organization, digests::putIfAbsent);
        return digests;
    }

    private void read(String organization, BiConsumer<Long, String> line) {
        var file = file(organization);
        if (!Files.exists(file)) {
            return;
        }
        try (var lines = Files.lines(file)) {
            lines.forEach(text -> {
                var anchor = parse(text);
                if (anchor.hasNonNull("digest")) {
                    line.accept(
                            anchor.path("id").asLong(), anchor.path("digest").asText());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that a full disk left half is none; its anchor is appended again. */
    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException _) {
            return JSON.createObjectNode();
        }
    }

    /** Appends anchors and waits until they are on the disk. */
    void append(OrgId org, String organization, List<SignedAnchor> anchors) {
        var text = new StringBuilder();
        anchors.forEach(anchor -> text.append(line(org, organization, anchor)).append('\n'));
        try {
            Files.createDirectories(directory);
            try (var file = FileChannel.open(
                    file(organization),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.APPEND)) {
                if (!isWhole(organization)) {
                    text.insert(0, '\n');
                }
                var bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    file.write(bytes);
                }
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a file ends with a line's end. */
    private boolean isWhole(String organization) throws IOException {
        try (var file = FileChannel.open(file(organization), StandardOpenOption.READ)) {
            var last = ByteBuffer.allocate(1);
            return file.size() == 0 || (file.read(last, file.size() - 1) == 1 && last.get(0) == '\n');
        }
    }

    private String line(OrgId org, String organization, SignedAnchor signed) {
        var anchor = signed.anchor();
        var line = JSON.createObjectNode()
                .put("organization", organization)
                .put("orgId", org.value())
                .put("id", anchor.id())
                .put("at", anchor.at().toString())
                .put("previous", anchor.previous().toString())
                .put("accounts", anchor.heads().size())
                .put("digest", signed.digest().toString())
                .put("kid", signed.signed().kid())
                .put(
                        "signature",
                        Base64.getEncoder().encodeToString(signed.signed().signature()));
        signatures.publicKey(signed.signed().kid()).ifPresent(key -> line.put("publicKey", key));
        return line.toString();
    }

    private Path file(String organization) {
        return directory.resolve(organization + ".jsonl");
    }
}
