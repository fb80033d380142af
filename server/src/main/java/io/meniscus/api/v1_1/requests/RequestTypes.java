package io.meniscus.api.v1_1.requests;

import io.meniscus.core.FreeText;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestRefusal;
import io.meniscus.core.world.Outcome;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Type and base type of requests. This server decides about changes of identifiers and merges; GOODWILL and
 * TRANSACTION_UPDATE want points and bills, which it does not keep: their base types are refused with 9008. Refuses
 * other types with 9006.
 */
final class RequestTypes {
    static final String CHANGE_IDENTIFIER = "CHANGE_IDENTIFIER";
    private static final Set<String> OTHER_TYPES = Set.of("GOODWILL", "TRANSACTION_UPDATE");
    private static final Set<RequestKind> KINDS = EnumSet.complementOf(EnumSet.of(RequestKind.DELETE));

    private RequestTypes() {}

    /** What a request with these two asks for. */
    static Outcome<RequestKind> read(@Nullable String givenType, @Nullable String givenBaseType) {
        var type = word(givenType);
        var baseType = word(givenBaseType);
        if (!type.equals(CHANGE_IDENTIFIER) && !OTHER_TYPES.contains(type)) {
            return Outcome.refused(new RequestRefusal.TypeUnknown(type));
        }
        return kind(baseType)
                .filter(_ -> type.equals(CHANGE_IDENTIFIER))
                .<Outcome<RequestKind>>map(Outcome::accepted)
                .orElseGet(() -> Outcome.refused(new RequestRefusal.KindUnknown(baseType)));
    }

    /** The kind that a base type names; REALLOCATION is another word for MOBILE_REALLOC. */
    static Optional<RequestKind> kind(String baseType) {
        var name = word(baseType).equals("REALLOCATION") ? RequestKind.MOBILE_REALLOC.name() : word(baseType);
        return KINDS.stream().filter(kind -> kind.name().equals(name)).findFirst();
    }

    static String word(@Nullable String given) {
        return FreeText.of(given).toUpperCase(Locale.ROOT);
    }
}
