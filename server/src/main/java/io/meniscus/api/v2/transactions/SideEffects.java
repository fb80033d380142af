package io.meniscus.api.v2.transactions;

import io.meniscus.core.bill.BillAdded;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.Flag;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a call wants to be told of what its bill caused (v2/transactions "use_async", "rawSideEffects"). */
enum SideEffects {
    /** Who does not wait for points is not told of them, though they are given at once. */
    LEFT_OUT,
    SHOWN,
    SHOWN_RAW;

    static SideEffects of(Request request, Organization organization) {
        boolean isLater = Stream.of(request.query("use_async"), request.query("use_asynch"))
                        .anyMatch(SideEffects::isTrue)
                || (organization.settings().isOn(Flag.IS_DIRECT_REPLAY_ENABLED)
                        && isTrue(request.header("X-CAP-DIRECT-REPLAY")));
        if (isLater) {
            return LEFT_OUT;
        }
        return isTrue(request.query("rawSideEffects")) ? SHOWN_RAW : SHOWN;
    }

    private static boolean isTrue(Optional<String> given) {
        return given.orElse("").strip().equalsIgnoreCase("true");
    }

    List<Added.PointsEffect> of(BillAdded added) {
        return this == LEFT_OUT ? List.of() : Added.effects(added);
    }

    @Nullable
    List<RawEffect> raw(BillAdded added, ZoneId zone) {
        return this == SHOWN_RAW ? RawEffect.of(added, zone) : null;
    }
}
