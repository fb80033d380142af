package io.meniscus.core;

import java.math.BigDecimal;

/**
 * What a customer bought, net of what came back (loyalty-engine §1).
 *
 * @param inProgram with bills that happened in the program
 * @param lifetime  with those bills that this account counts for the customer's whole life: a bill counts in one
 *                  account only, whatever number of programs it happens in
 * @param visits    the bills that lifetime counts
 */
public record Purchases(BigDecimal inProgram, BigDecimal lifetime, long visits) {
    public static final Purchases NONE = new Purchases(BigDecimal.ZERO, BigDecimal.ZERO, 0);

    public Purchases plus(Purchases other) {
        return new Purchases(inProgram.add(other.inProgram), lifetime.add(other.lifetime), visits + other.visits);
    }
}
