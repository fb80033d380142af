package io.meniscus.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures in the database and in a directory. */
class ImagesTest {
    private static final OrgId ORG = new OrgId(1);
    private static final TillId TILL = new TillId(7);
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final OrgTransactions TRANSACTIONS =
            new OrgTransactions(Unpooled.jdbi(TestPostgres.freshDatabase().app()));
    private static final Randomness RANDOMNESS = new Randomness();

    @BeforeAll
    static void customers() {
        TRANSACTIONS.in(ORG, handle -> handle.execute("""
                insert into customer select 1, n, n, 1, null, 'epoch', 1, 1, 1, 'epoch', 1 from generate_series(1, 9) n"""));
    }

    @Test
    void a_picture_in_the_database_is_shown_as_it_came() {
        var images = images(new ImagePlace.InDatabase());
        var owner = owner(1);
        var kept = accepted(images.add(ORG, owner, gif(200), TILL, NOW));
        assertThat(images.show(ORG, owner, kept.handle())).hasValueSatisfying(picture -> {
            assertThat(picture.type()).isEqualTo(ImageType.GIF);
            assertThat(picture.bytes()).isEqualTo(gif(200));
        });
        assertThat(images.show(ORG, owner(2), kept.handle())).isEmpty();
    }

    @Test
    void a_picture_in_a_directory_is_a_file_that_goes_with_it(@TempDir Path directory) throws IOException {
        var images = images(new ImagePlace.InDirectory(directory));
        var owner = owner(3);
        var kept = accepted(images.add(ORG, owner, gif(300), TILL, NOW));
        assertThat(directory.resolve("1").resolve(kept.handle())).hasBinaryContent(gif(300));
        assertThat(images.show(ORG, owner, kept.handle()).orElseThrow().bytes()).isEqualTo(gif(300));

        assertThat(accepted(images.remove(ORG, owner, List.of(kept.handle())))).hasSize(1);
        assertThat(files(directory)).isEmpty();
        assertThat(images.show(ORG, owner, kept.handle())).isEmpty();
    }

    @Test
    void a_sixth_picture_is_refused_and_leaves_no_file(@TempDir Path directory) throws IOException {
        var images = images(new ImagePlace.InDirectory(directory));
        for (int i = 1; i <= Images.MOST; i++) {
            assertThat(accepted(images.add(ORG, owner(4), gif(200), TILL, NOW)).number())
                    .isEqualTo(i);
        }
        assertThat(images.add(ORG, owner(4), gif(200), TILL, NOW))
                .isEqualTo(Outcome.refused(new ImageRefusal.TooMany(Images.MOST)));
        assertThat(files(directory)).hasSize(Images.MOST);
    }

    @Test
    void a_joined_customers_pictures_count_and_show() {
        var images = images(new ImagePlace.InDatabase());
        var kept = accepted(images.add(ORG, owner(5), gif(200), TILL, NOW));
        var joined = new Owner(new CustomerId(6), new CustomerId(6), List.of(new CustomerId(6), new CustomerId(5)));
        assertThat(images.of(ORG, joined)).extracting(CustomerImage::handle).containsExactly(kept.handle());
        assertThat(accepted(images.add(ORG, joined, gif(200), TILL, NOW)).number())
                .isEqualTo(2);
        assertThat(images.of(ORG, owner(5))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<svg", "%PDF", "RIFF....WAVE", "\u0089PNG", "MZ"})
    void what_is_no_picture_is_refused_whatever_it_is_called(String beginning) {
        var content = (beginning + "x".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(images(new ImagePlace.InDatabase()).add(ORG, owner(7), content, TILL, NOW))
                .isEqualTo(Outcome.refused(new ImageRefusal.NoPicture()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0089PNG\r\n\u001a\n", "\u00ff\u00d8\u00ff", "GIF87a", "GIF89a", "RIFF....WEBP"})
    void the_four_kinds_are_told_by_what_they_begin_with(String beginning) {
        var content = (beginning + "x".repeat(200)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ImageType.of(content)).isPresent();
    }

    @Test
    void size_is_bounded_on_both_sides() {
        var images = images(new ImagePlace.InDatabase());
        assertThat(images.add(ORG, owner(8), gif(Images.LEAST_BYTES - 1), TILL, NOW))
                .isEqualTo(Outcome.refused(new ImageRefusal.TooSmall(Images.LEAST_BYTES)));
        assertThat(images.add(ORG, owner(8), gif(1_001), TILL, NOW))
                .isEqualTo(Outcome.refused(new ImageRefusal.TooLarge(1_000)));
        accepted(images.add(ORG, owner(8), gif(1_000), TILL, NOW));
        accepted(images.add(ORG, owner(8), gif(Images.LEAST_BYTES), TILL, NOW));
    }

    private static Images images(ImagePlace place) {
        return new Images(new ImageStore(TRANSACTIONS), place, 1_000, RANDOMNESS);
    }

    private static Owner owner(long id) {
        return new Owner(new CustomerId(id), new CustomerId(id), List.of(new CustomerId(id)));
    }

    private static byte[] gif(int length) {
        return ("GIF89a" + "x".repeat(length - 6)).getBytes(StandardCharsets.US_ASCII);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static <R> R accepted(Outcome<R> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<R>(var result, var warnings) -> result;
            case Outcome.Refused<R>(var refusal) -> throw new AssertionError(refusal.toString());
            case Outcome.Failed<R>(var cause) -> throw new AssertionError(cause);
        };
    }
}
