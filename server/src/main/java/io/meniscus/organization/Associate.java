package io.meniscus.organization;

/** A cashier of a store. */
public record Associate(
        long id,
        String code,
        String name,
        long storeId,
        String firstName,
        String lastName,
        String mobile,
        String email,
        String username,
        Activity activity) {}
