package io.meniscus;

import io.meniscus.customer.CustomerCounts;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Merges;
import io.meniscus.customer.search.Searches;
import io.meniscus.event.RequestHistory;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.store.StoreActivity;

/** The operations that endpoints and pages are made over. */
record Concepts(
        Customers customers,
        Merges merges,
        Searches searches,
        Organizations organizations,
        OrganizationSetup setup,
        RequestHistory history,
        CustomerCounts counts,
        StoreActivity stores,
        Annexes annexes) {}
