package io.meniscus.api.v2.customers.bulk;

import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import java.util.List;

/** The items of one request: refuses none, and more than 100 (1060). */
final class Batch {
    private static final int MOST = 100;

    private Batch() {}

    static <T> List<T> of(Request request, Class<T> item) {
        var items = request.readList(item);
        if (items.isEmpty()) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no customer was given"));
        }
        if (items.size() > MOST) {
            throw new EdgeException(new EdgeRefusal.BatchTooLarge(MOST));
        }
        return items;
    }
}
