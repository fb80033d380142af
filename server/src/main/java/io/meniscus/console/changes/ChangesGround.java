package io.meniscus.console.changes;

import io.meniscus.customer.Customers;
import io.meniscus.customer.Merges;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.Requests;

/** What the pages about change requests stand on. */
public record ChangesGround(Requests requests, Merges merges, Customers customers, Parties parties) {}
