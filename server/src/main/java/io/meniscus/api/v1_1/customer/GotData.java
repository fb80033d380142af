package io.meniscus.api.v1_1.customer;

import io.meniscus.api.v1_1.customer.bought.TransactionRow;
import io.meniscus.core.CustomerId;
import io.meniscus.core.points.Lot;
import io.meniscus.note.Note;
import java.util.List;
import java.util.Map;

/**
 * What a get reads beside the customers and their points, for all of them at once and only where its query asks for it.
 *
 * @param noted    about customers, by each member of a person
 * @param bought   the latest bills of persons, by root
 * @param everyLot all that persons ever had, by root
 */
record GotData(
        Map<CustomerId, List<Note>> noted,
        Map<CustomerId, List<TransactionRow>> bought,
        Map<CustomerId, List<Lot>> everyLot) {
    GotData {
        noted = Map.copyOf(noted);
        bought = Map.copyOf(bought);
        everyLot = Map.copyOf(everyLot);
    }
}
