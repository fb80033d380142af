package io.meniscus.api.v2.transactions.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A claim of an anonymous bill for a customer (v2/transactions "retro"). */
public record RetroBody(
        @Nullable String oldType,
        @Nullable String newType,
        @Nullable Long transactionId,
        @Nullable Long customerId,
        @Nullable Map<String, @Nullable Object> extendedFields,
        @Nullable Map<String, @Nullable Object> customFields,
        @Nullable String notes) {}
