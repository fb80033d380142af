package io.meniscus.api.v1_1.wire;

import java.util.List;

/** Members that are an object when there is one of them and an array for more, as some calls have (v1.1/customer). */
public final class OneOrMany {
    private OneOrMany() {}

    public static Object of(List<?> all) {
        return all.size() == 1 ? all.getFirst() : List.copyOf(all);
    }
}
