package io.meniscus.customer.request;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.request.Matter;
import io.meniscus.core.identity.request.RequestNumber;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What a batch asks of the section of requests: some by number, and what is pending about the same matters. */
public final class RequestNeeds {
    private final SortedSet<RequestNumber> numbers = new TreeSet<>();
    private final SortedSet<CustomerId> customers = new TreeSet<>();
    private final SortedSet<String> newValues = new TreeSet<>();
    private final SortedSet<String> mobiles = new TreeSet<>();

    void number(RequestNumber number) {
        numbers.add(number);
    }

    /** What is pending about the same customers or values. */
    void pendingLike(Matter matter) {
        customers.addAll(matter.customers());
        switch (matter.kind()) {
            case MOBILE, EMAIL, EXTERNAL_ID -> newValues.add(matter.newValue());
            case MOBILE_REALLOC -> mobiles.add(matter.oldValue());
            case ADDRESS, MERGE, DELETE -> {
                // told by the customers
            }
        }
    }

    Collection<RequestNumber> numbers() {
        return numbers;
    }

    List<CustomerId> customers() {
        return List.copyOf(customers);
    }

    List<String> newValues() {
        return List.copyOf(newValues);
    }

    List<String> mobiles() {
        return List.copyOf(mobiles);
    }
}
