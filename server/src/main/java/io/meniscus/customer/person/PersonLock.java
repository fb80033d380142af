package io.meniscus.customer.person;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerStore;
import io.meniscus.run.Needs;

/** The lock of a person, for commands of other concepts that name one of its customers: the root's, whoever that is. */
public final class PersonLock {
    private final CustomerStore store;

    /**
     * Locks persons.
     *
     * @param store the one store of customers that all writes share
     */
    public PersonLock(CustomerStore store) {
        this.store = store;
    }

    /** Asks for the customer's row and the lock of its root. */
    public void needs(CustomerId customer, Needs needs) {
        needs.of(store).id(customer);
    }

    /** Whether this batch has not got it: somebody else has, an earlier command waits for it, or nobody has that id. */
    public boolean isElsewhere(CustomerId customer, World world) {
        var identity = world.section(Identity.KIND);
        var row = identity.find(customer);
        return row == null || identity.isHeldBack(customer) || !identity.isLocked(row.root());
    }

    /** Lets later commands about it wait behind one that does. */
    public void holdBack(CustomerId customer, World world) {
        world.section(Identity.KIND).holdBack(customer);
    }
}
