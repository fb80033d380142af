package io.meniscus.core.bill;

import java.math.BigDecimal;
import java.util.Map;

/**
 * A part of a bill by one mode of payment.
 *
 * @param mode the organization's name of the tender
 */
public record Payment(String mode, BigDecimal amount, String notes, Map<String, String> attributes) {
    public Payment {
        attributes = Map.copyOf(attributes);
    }
}
