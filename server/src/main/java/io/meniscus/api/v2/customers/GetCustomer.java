package io.meniscus.api.v2.customers;

import io.meniscus.api.AskedLanguage;
import io.meniscus.api.v2.customers.held.OfHolder;
import io.meniscus.api.v2.customers.held.PartsWriter;
import io.meniscus.api.v2.customers.held.PartsWriter.Programs;
import io.meniscus.api.v2.customers.held.PointsParts;
import io.meniscus.core.OrgId;
import io.meniscus.core.points.Lot;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.image.Images;
import io.meniscus.points.Holders.Extent;
import io.meniscus.points.PointsReads;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * {@code GET /v2/customers/{id}} and {@code /v2/customers/lookup/customerDetails}: the person with the profiles of the
 * source asked for, or all, and with what {@code embed} names of its points (v2/customers "details"). Refuses an
 * unknown id (8015) and a source without a profile (8065); the look-up as look-ups do.
 */
final class GetCustomer implements Endpoint {
    private static final Set<Embed> OF_LOTS = Set.of(Embed.PROMOTIONALPOINTS, Embed.EXPIRYSCHEDULES);

    private final OfHolder customer;
    private final PointsReads points;
    private final Images images;
    private final OfHolder.Naming naming;

    GetCustomer(OfHolder customer, PointsReads points, Images images, OfHolder.Naming naming) {
        this.customer = customer;
        this.points = points;
        this.images = images;
        this.naming = naming;
    }

    @Override
    public Reply handle(Request request) {
        var embeds = Embed.of(request.query("embed").orElse(""));
        var extent = Collections.disjoint(embeds, OF_LOTS) ? Extent.SUMS : Extent.LOTS;
        return customer.handle(
                request, naming, extent, found -> Reply.ok(details(request, found, embeds)), Errors::reply);
    }

    private Details details(Request request, OfHolder.Found found, Set<Embed> embeds) {
        var organization = found.organization();
        var ref = found.customer().ref();
        var details = new DetailsWriter(organization, embeds, AskedLanguage.of(request))
                .write(found.person(), found.holdings().lifetimePurchases(), ref.scope(), found.warnings());
        if (embeds.contains(Embed.CUSTOMERIMAGE)) {
            details = details.with(pictures(request, found));
        }
        return Collections.disjoint(embeds, Embed.OF_POINTS) ? details : details.with(parts(request, found, embeds));
    }

    private List<ImageRow> pictures(Request request, OfHolder.Found found) {
        var organization = found.organization();
        var owner = found.customer().owner();
        return images.of(organization.id(), owner).stream()
                .map(image -> ImageRow.shown(request, organization.id(), owner, image, organization.clusterZone()))
                .toList();
    }

    private PointsParts parts(Request request, OfHolder.Found found, Set<Embed> embeds) {
        boolean several = embeds.contains(Embed.MLP);
        var writer = new PartsWriter(found, several ? Programs.ALL : Programs.STANDARD, request.at());
        return new PointsParts(
                embeds.contains(Embed.POINTS) ? writer.summary() : null,
                several ? writer.details() : null,
                several ? List.of() : null,
                embeds.contains(Embed.PROMOTIONALPOINTS) ? writer.promotional() : null,
                embeds.contains(Embed.EXPIRYSCHEDULES) ? writer.expiries() : null,
                embeds.contains(Embed.EXPIREDPOINTS) ? writer.expired(everyLot(request, found)) : null,
                embeds.contains(Embed.ALTERNATECURRENCIES) ? List.of() : null);
    }

    private List<Lot> everyLot(Request request, OfHolder.Found found) {
        OrgId org = found.org();
        return points.everyLot(org, List.of(found.person().members()), request.at())
                .getFirst();
    }
}
