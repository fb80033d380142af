package io.meniscus.api.v2.requests;

import io.meniscus.core.identity.erasure.ErasureRefusal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one pair of type and base type that is served: a customer's deletion. Claims of transactions need bills and
 * goodwill needs points; their types are refused as any other.
 */
final class RequestType {
    static final String TYPE = "CUSTOMER";
    static final String BASE_TYPE = "DELETE";

    private RequestType() {}

    /** Why a pair is not served; nothing when it is. */
    static Optional<ErasureRefusal> refusal(@Nullable String type, @Nullable String baseType) {
        if (!read(type).equals(TYPE)) {
            return Optional.of(new ErasureRefusal.TypeInvalid(read(type)));
        }
        return read(baseType).equals(BASE_TYPE)
                ? Optional.empty()
                : Optional.of(new ErasureRefusal.SubtypeInvalid(read(baseType)));
    }

    private static String read(@Nullable String given) {
        return given == null ? "" : given.strip().toUpperCase(Locale.ROOT);
    }
}
