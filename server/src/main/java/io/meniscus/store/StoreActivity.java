package io.meniscus.store;

/** What stores' clients send for keeping. */
public record StoreActivity(ClientLogs logs, StoreReports reports) {}
