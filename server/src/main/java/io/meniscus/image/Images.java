package io.meniscus.image;

import io.meniscus.core.OrgId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.run.Randomness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The operations on pictures of customers: keep, list, show, take away. */
public final class Images {
    /** Pictures of one person. */
    public static final int MOST = 5;
    /** Fewer bytes are no picture of anybody. */
    public static final int LEAST_BYTES = 100;

    private static final int HANDLE_BYTES = 16;

    private final ImageStore store;
    private final ImagePlace place;
    private final long mostBytes;
    private final Randomness randomness;

    public Images(ImageStore store, ImagePlace place, long mostBytes, Randomness randomness) {
        this.store = store;
        this.place = place;
        this.mostBytes = mostBytes;
        this.randomness = randomness;
    }

    /** Keeps a picture, of a kind and size that are taken. */
    public Outcome<CustomerImage> add(OrgId org, Owner owner, byte[] content, TillId till, Instant at) {
        if (content.length == 0) {
            return Outcome.refused(new ImageRefusal.NoFile());
        }
        if (content.length < LEAST_BYTES) {
            return Outcome.refused(new ImageRefusal.TooSmall(LEAST_BYTES));
        }
        if (content.length > mostBytes) {
            return Outcome.refused(new ImageRefusal.TooLarge(mostBytes));
        }
        var type = ImageType.of(content);
        if (type.isEmpty()) {
            return Outcome.refused(new ImageRefusal.NoPicture());
        }
        var handle = HexFormat.of().formatHex(randomness.secret(HANDLE_BYTES));
        return switch (place) {
            case ImagePlace.InDatabase() ->
                outcome(store.insert(
                        org, owner, new ImageStore.New(handle, type.get(), content.length, content, till, at), MOST));
            case ImagePlace.InDirectory(var directory) -> {
                var files = new ImageFiles(directory);
                files.write(org, handle, content);
                yield outcome(insertOrDelete(
                        files, org, owner, new ImageStore.New(handle, type.get(), content.length, null, till, at)));
            }
        };
    }

    /** A file that no row came to know of would stay for ever. */
    private Optional<CustomerImage> insertOrDelete(ImageFiles files, OrgId org, Owner owner, ImageStore.New image) {
        Optional<CustomerImage> kept = Optional.empty();
        try {
            kept = store.insert(org, owner, image, MOST);
            return kept;
        } finally {
            if (kept.isEmpty()) {
                files.delete(org, image.handle());
            }
        }
    }

    private static Outcome<CustomerImage> outcome(Optional<CustomerImage> kept) {
        return kept.map(Outcome::accepted).orElseGet(() -> Outcome.refused(new ImageRefusal.TooMany(MOST)));
    }

    /** A person's pictures, in the order they came. */
    public List<CustomerImage> of(OrgId org, Owner owner) {
        return store.list(org, owner);
    }

    /** A picture as it is shown. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the wire, never compared
    public record Picture(ImageType type, byte[] bytes) {}

    /** A picture of the person by its handle; nothing when there is none. */
    public Optional<Picture> show(OrgId org, Owner owner, String handle) {
        return store.content(org, owner, handle)
                .flatMap(content -> bytes(org, handle, content).map(bytes -> new Picture(content.type(), bytes)));
    }

    /** Where a picture was kept counts, not where new ones are. */
    private Optional<byte[]> bytes(OrgId org, String handle, ImageStore.Content content) {
        if (content.bytes() != null) {
            return Optional.of(content.bytes());
        }
        return switch (place) {
            case ImagePlace.InDatabase() -> Optional.empty();
            case ImagePlace.InDirectory(var directory) -> new ImageFiles(directory).read(org, handle);
        };
    }

    /**
     * Deletes the files of pictures whose rows go with their customer; answers the handles of those that are gone. A
     * file in a directory that this server does not have is not.
     */
    public List<String> deleteFiles(OrgId org, List<String> handles) {
        return switch (place) {
            case ImagePlace.InDatabase() -> List.of();
            case ImagePlace.InDirectory(var directory) -> {
                var files = new ImageFiles(directory);
                handles.forEach(handle -> files.delete(org, handle));
                yield handles;
            }
        };
    }

    /** A picture that was to go, and whether it did. */
    public record Removal(String name, boolean isGone) {}

    /** Takes pictures away, by handle or number; refused when the person has none of them. */
    public Outcome<List<Removal>> remove(OrgId org, Owner owner, List<String> names) {
        if (names.isEmpty()) {
            return Outcome.refused(new ImageRefusal.NothingNamed());
        }
        var removals = new ArrayList<Removal>();
        for (var name : names) {
            var handle = store.delete(org, owner, name);
            removals.add(new Removal(name, handle.isPresent()));
            if (place instanceof ImagePlace.InDirectory(var directory) && handle.isPresent()) {
                new ImageFiles(directory).delete(org, handle.get());
            }
        }
        return removals.stream().anyMatch(Removal::isGone)
                ? Outcome.accepted(removals)
                : Outcome.refused(new ImageRefusal.NoneFound());
    }
}
