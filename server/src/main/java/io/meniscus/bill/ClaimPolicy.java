package io.meniscus.bill;

import io.meniscus.core.TillId;
import io.meniscus.core.bill.Bill;
import io.meniscus.core.bill.change.ClaimBill;
import io.meniscus.organization.Organization;
import io.meniscus.organization.configuration.TextKey;
import java.time.Duration;

/** What an organization's configuration keys ask of claims of anonymous bills (organization-setup §8). */
public final class ClaimPolicy {
    private ClaimPolicy() {}

    /**
     * The rules for a claim of a bill.
     *
     * @param caller whose rules count where the bill's till is gone
     */
    public static ClaimBill.Rules of(Organization organization, Bill bill, TillId caller) {
        var settings = organization.settings();
        var days = settings.text(TextKey.CONF_CLIENT_RETRO_MAX_ALLOWED_AGE_DAYS);
        var hours = settings.text(TextKey.CONF_CLIENT_RETRO_DELAY_SINCE_REGISTRATION_HOURS);
        var till = organization
                .till(bill.head().place().till())
                .or(() -> organization.till(caller))
                .orElseThrow();
        return new ClaimBill.Rules(
                days.isEmpty() ? null : Duration.ofDays(Long.parseLong(days)),
                hours.isEmpty() ? null : Duration.ofHours(Long.parseLong(hours)),
                BillPolicy.of(organization, till));
    }
}
