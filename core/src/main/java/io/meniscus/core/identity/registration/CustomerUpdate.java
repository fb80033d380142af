package io.meniscus.core.identity.registration;

import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;

/** A command that updates a customer: each version names it in its own way. */
public sealed interface CustomerUpdate permits UpdateCustomer, UpdateKnown {
    /** What to write. */
    RegisterCustomer form();

    Outcome<Registered> decide(World world, Given given);
}
