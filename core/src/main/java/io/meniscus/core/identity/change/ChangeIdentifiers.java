package io.meniscus.core.identity.change;

import io.meniscus.core.AccountId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Warning;
import io.meniscus.core.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes identifiers from a profile and adds others, all or none (v2/customers "changeIdentifier"). A value that
 * somebody else holds in another source makes both one person, whose survivor is the holder.
 *
 * @param account  the profile's
 * @param add      values to add, normalized
 * @param remove   values to take; one the profile lacks is passed over
 * @param warnings what reading the call had to drop
 */
public record ChangeIdentifiers(
        CustomerRef ref,
        AccountId account,
        List<IdentifierKey> add,
        List<IdentifierKey> remove,
        ChangeRules rules,
        TillId till,
        RequestId request,
        List<Warning> warnings) {
    public ChangeIdentifiers {
        add = List.copyOf(add);
        remove = List.copyOf(remove);
        warnings = List.copyOf(warnings);
    }

    /** All values it is about. */
    public List<IdentifierKey> identifiers() {
        var all = new ArrayList<>(add);
        all.addAll(remove);
        return all.stream().distinct().toList();
    }

    /** The person's id, as the wire shows it, after the change. */
    public Outcome<CustomerId> decide(World world, Given given) {
        return new IdentifierChange(this, world, given).decide();
    }
}
