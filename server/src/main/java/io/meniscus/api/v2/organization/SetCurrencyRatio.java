package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Entity;
import io.meniscus.api.v2.wire.W;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.CurrencyRatios;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/currencyratio}: what a currency is worth in rupees (v2/organization). Refuses an unknown currency
 * (3236), a ratio that is none (3237) and tills (403).
 */
final class SetCurrencyRatio implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    SetCurrencyRatio(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** A currency with its ratio. */
    record Body(@Nullable BigDecimal ratioInr, @Nullable String currencyCode) {}

    /** What was set. */
    record Ratio(String currencyCode, BigDecimal ratioInr) {}

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofAdministrator(request, organizations, setup);
        var body = request.read(Body.class);
        var ratio = body.ratioInr();
        if (ratio == null) {
            return SetupCall.refusedEntity(W.of(3237, "Currency ratio is missing"));
        }
        var currency = NewStore.text(body.currencyCode()).toUpperCase(Locale.ROOT);
        var entry = JsonNodeFactory.instance
                .objectNode()
                .put(CurrencyRatios.CURRENCY.key(), currency)
                .put(CurrencyRatios.RATIO.key(), ratio.toPlainString());
        try {
            call.edit(CurrencyRatios.KIND, How.PUT, entry);
        } catch (InvalidSetup e) {
            boolean isRatio = e.problems().getFirst().field().equals(CurrencyRatios.RATIO.key());
            return isRatio
                    ? SetupCall.refusedEntity(W.of(3237, "Currency ratio is invalid"))
                    : SetupCall.refusedEntity(W.of(3236, "Currency code is invalid: " + currency));
        }
        return Reply.ok(new Entity<>(new Ratio(currency, ratio), List.of(), List.of(), true));
    }
}
