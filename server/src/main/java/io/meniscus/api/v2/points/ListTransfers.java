package io.meniscus.api.v2.points;

import io.meniscus.api.Calls;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.api.v2.customers.References;
import io.meniscus.api.v2.points.GivePoints.Direction;
import io.meniscus.api.v2.points.GivePoints.Party;
import io.meniscus.api.v2.wire.DataList;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Person;
import io.meniscus.core.redemption.Transfer;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Customers;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.redemption.Redemptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /v2/points/transfer} and {@code GET /v2/customers/{id}/pointsTransfers}: what a customer gave and got, the
 * latest first (v2/points). Refuses an entity that is no customer (1212), as look-ups do, and 814 where there is none.
 */
final class ListTransfers implements Endpoint {
    private final Redemptions redemptions;
    private final OfCustomer customer;

    ListTransfers(Redemptions redemptions, OfCustomer customer) {
        this.redemptions = redemptions;
        this.customer = customer;
    }

    /** A transfer as one of its sides sees it. */
    record Row(
            String pointsTransferDate,
            double pointsTransferred,
            long transferId,
            String transferType,
            Party transferredFrom,
            Party transferredTo,
            String notes,
            String programName,
            long toEntityId,
            String toEntityType,
            long fromEntityId,
            String fromEntityType) {

        static Row of(GivePoints.Row row) {
            return new Row(
                    row.pointsTransferDate(),
                    row.pointsTransferred(),
                    row.transferId(),
                    row.transferType(),
                    row.transferredFrom(),
                    row.transferredTo(),
                    row.notes(),
                    row.programName(),
                    row.transferredTo().userId(),
                    "CUSTOMER",
                    row.transferredFrom().userId(),
                    "CUSTOMER");
        }
    }

    @Override
    public Reply handle(Request request) {
        var type = request.query("userEntityType").orElse("").strip();
        if (!type.isEmpty() && !type.equalsIgnoreCase("CUSTOMER")) {
            return Errors.reply(new ProgramRefusal.EntityTypeInvalid());
        }
        if (request.pathParameterIfAny("id").isPresent()) {
            return customer.handle(
                    request,
                    found -> list(request, found.organization(), found.person(), found.warnings()),
                    Errors::reply);
        }
        var organization = Calls.organization(request, customer.organizations());
        return switch (References.byIdentifierAnywhere(request, organization)) {
            case Outcome.Accepted<CustomerRef>(var ref, var warnings) -> of(request, organization, ref);
            case Outcome.Refused<CustomerRef>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<CustomerRef>(var cause) -> throw cause;
        };
    }

    private Reply of(Request request, Organization organization, CustomerRef ref) {
        return switch (customer.customers().read(organization.id(), ref)) {
            case Outcome.Accepted<Person>(var person, var warnings) ->
                list(request, organization, person, io.meniscus.api.v2.customers.Errors.warnings(warnings));
            case Outcome.Refused<Person>(var refusal) -> Errors.reply(refusal);
            case Outcome.Failed<Person>(var cause) -> throw cause;
        };
    }

    private Reply list(Request request, Organization organization, Person person, List<W> warnings) {
        var program = program(request);
        var transfers = redemptions.transfers(organization.id(), person.members()).stream()
                .filter(transfer -> program == null || transfer.program().equals(program))
                .toList();
        if (transfers.isEmpty()) {
            return Errors.reply(new ProgramRefusal.NoTransfers());
        }
        var parties = parties(customer.customers(), organization, transfers);
        var rows = transfers.stream()
                .map(transfer -> Row.of(GivePoints.Row.of(
                        organization,
                        transfer,
                        person.members().contains(transfer.from()) ? Direction.DEDUCTION : Direction.ADDITION,
                        party(parties, transfer.from()),
                        party(parties, transfer.to()))))
                .toList();
        return Reply.ok(DataList.of(rows, warnings));
    }

    private static @Nullable ProgramId program(Request request) {
        var text = request.query("programId").orElse("").strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            return new ProgramId(Integer.parseInt(text));
        } catch (NumberFormatException _) {
            throw new EdgeException(new EdgeRefusal.BadParameter("programId is not a number"));
        }
    }

    /** Whoever gave or got is shown as the person it is part of today. */
    private static Map<CustomerId, Party> parties(
            Customers customers, Organization organization, List<Transfer> transfers) {
        var ids = new TreeSet<CustomerId>();
        for (var transfer : transfers) {
            ids.add(transfer.from());
            ids.add(transfer.to());
        }
        var refs = ids.stream()
                .<CustomerRef>map(id -> new CustomerRef.ById(id, new CustomerRef.Scope.All()))
                .toList();
        var outcomes = customers.read(organization.id(), refs).iterator();
        var parties = new HashMap<CustomerId, Party>();
        for (var id : ids) {
            if (outcomes.next() instanceof Outcome.Accepted<Person>(var found, var warnings)) {
                parties.put(id, Party.of(found));
            }
        }
        return parties;
    }

    /** One who was erased has no name any more. */
    private static Party party(Map<CustomerId, Party> parties, CustomerId id) {
        return parties.getOrDefault(id, new Party(id.value(), "", ""));
    }
}
