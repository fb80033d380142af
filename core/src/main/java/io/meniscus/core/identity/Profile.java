package io.meniscus.core.identity;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import java.time.Instant;

/** What one source account knows of a customer by name; names are empty when never given. */
public record Profile(
        ProfileKey key,
        String firstName,
        String lastName,
        Instant createdAt,
        TillId createdTill,
        Instant updatedAt,
        TillId updatedTill) {

    public CustomerId customer() {
        return key.customer();
    }

    public AccountId account() {
        return key.account();
    }

    /** With the names of another profile where this one has none. */
    Profile orNames(Profile other) {
        return firstName.isEmpty() && lastName.isEmpty()
                ? new Profile(key, other.firstName, other.lastName, createdAt, createdTill, updatedAt, updatedTill)
                : this;
    }
}
