package io.meniscus.core.identity.change;

import io.meniscus.core.CustomerId;
import io.meniscus.core.event.EventKind;
import io.meniscus.core.event.Events;
import io.meniscus.core.identity.ChannelType;
import io.meniscus.core.identity.CommChannel;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.ProfileKey;
import io.meniscus.core.identity.Stamp;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.util.Objects;

/**
 * Puts a postal address in the place of another one of a profile. It refuses nothing: whether the address may be
 * changed was asked before.
 *
 * @param before empty for a profile without one
 */
public record ChangeAddress(ProfileKey profile, String before, String after, Stamp stamp) {

    /** The person's id, as the wire shows it. */
    public Outcome<CustomerId> decide(World world, Given given) {
        var identity = world.section(Identity.KIND);
        var next = new CommChannel.Key(profile, ChannelType.POSTMAIL, after);
        var old = identity.find(new CommChannel.Key(profile, ChannelType.POSTMAIL, before));
        if (old != null) {
            identity.remove(old.key());
        }
        identity.put(old == null ? new CommChannel(next, CommChannel.Marks.DERIVED, null, "") : old.following(next));
        var person = Objects.requireNonNull(identity.find(profile.customer())).root();
        identity.put(Objects.requireNonNull(identity.find(person)).touched(stamp.at(), stamp.till()));
        Events.record(
                world,
                given,
                EventKind.CUSTOMER_UPDATED,
                profile.customer(),
                profile.account().value(),
                stamp.till(),
                stamp.request());
        return Outcome.accepted(person);
    }
}
