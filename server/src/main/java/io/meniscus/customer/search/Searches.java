package io.meniscus.customer.search;

/** Searches for customers, and the criteria that organizations define for them. */
public record Searches(CustomerSearch customers, SearchCriteria criteria) {}
