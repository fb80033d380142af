package io.meniscus.http.ops;

import java.util.function.BooleanSupplier;

/** One thing that must work before the server takes calls, such as the database; must answer within a second. */
public record HealthCheck(String name, BooleanSupplier passes) {
    boolean holds() {
        try {
            return passes.getAsBoolean();
        } catch (RuntimeException _) {
            return false;
        }
    }
}
