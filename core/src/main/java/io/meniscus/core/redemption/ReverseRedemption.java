package io.meniscus.core.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.Burn;
import io.meniscus.core.points.LotId;
import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The command that gives redeemed points back.
 *
 * @param redemption as it was found: whose points it took never changes
 * @param ref        whose it is said to be
 * @param amount     null for all that is left
 */
public record ReverseRedemption(
        Redemption redemption,
        CustomerRef ref,
        @Nullable BigDecimal amount,
        PointsRules rules,
        TillId till,
        RequestId request) {

    /** The customers whose points it gives back. */
    public List<CustomerId> customers() {
        var customers = new TreeSet<CustomerId>();
        customers.add(redemption.account().customer());
        accounts().forEach(account -> customers.add(account.customer()));
        return List.copyOf(customers);
    }

    public List<LotId> lots() {
        return redemption.burns().stream().map(Burn::lot).toList();
    }

    List<AccountKey> accounts() {
        return redemption.burns().stream().map(Burn::account).distinct().toList();
    }
}
