package io.meniscus.core.program;

import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The active programs of an organization: a default one, in which everything happens, and others that some tills
 * belong to (loyalty-engine §12). An organization may have none; nothing earns points there.
 *
 * @param all     the default one first
 * @param ofTills tills that belong to another than the default one
 */
public record Programs(List<Program> all, Map<TillId, ProgramId> ofTills) {
    public static final Programs NONE = new Programs(List.of(), Map.of());

    public Programs {
        all = List.copyOf(all);
        ofTills = Map.copyOf(ofTills);
    }

    public Optional<Program> standard() {
        return all.stream().findFirst();
    }

    public Optional<Program> find(ProgramId id) {
        return all.stream().filter(program -> program.id().equals(id)).findFirst();
    }

    /** The programs that an event at a till happens in: the till's own, then the default one. */
    public List<Program> at(TillId till) {
        var own = Optional.ofNullable(ofTills.get(till)).flatMap(this::find);
        return Stream.concat(own.stream(), standard().stream()).distinct().toList();
    }

    /** The program points are redeemed in at a till that names none. */
    public Optional<Program> ofTill(TillId till) {
        return at(till).stream().findFirst();
    }
}
