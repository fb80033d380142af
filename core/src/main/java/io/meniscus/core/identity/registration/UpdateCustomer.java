package io.meniscus.core.identity.registration;

import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.registration.Registration.Strangers;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;

/**
 * The command that updates the customer a reference names (v2/customers "update details").
 *
 * @param form what to write, read by {@link RegisterCustomer#update}
 */
public record UpdateCustomer(CustomerRef ref, RegisterCustomer form, Strangers strangers) implements CustomerUpdate {
    @Override
    public Outcome<Registered> decide(World world, Given given) {
        return Registration.update(ref, form, strangers, world, given);
    }
}
