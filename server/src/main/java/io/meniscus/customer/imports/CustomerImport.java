package io.meniscus.customer.imports;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Operation;
import io.meniscus.access.Permission.Plane;
import io.meniscus.access.Permission.Resource;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.customer.Customers;
import io.meniscus.job.imports.ImportColumn;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportOption;
import io.meniscus.job.imports.InvalidFile;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.run.Randomness;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The import of customers: each row is a registration (v2/customers "register"), or with the option
 * {@value #KNOWN}={@value #UPDATE} an add (v1.1/customer "add"), decided in the file's order by the very operation that
 * a till's call goes through. So a row joins, merges and warns as a call would, and no row makes a second person of an
 * identifier.
 *
 * <p>Refuses, row by row, whatever a registration refuses, and what does not read: a date, a loyalty type, a consent,
 * a till that there is not.
 */
public record CustomerImport(Customers customers, Organizations organizations, Randomness randomness)
        implements ImportKind {
    static final String KNOWN = "known customers";
    static final String UPDATE = "update";
    static final String TILL = "till";
    /** Some tenths of a second's work. */
    private static final int ROWS = 1_000;

    /** No user is granted what tills write: importing it takes what organization administrators alone have. */
    static final Right RIGHT =
            new Right(new Permission(Resource.SECRETS, Operation.WRITE, Plane.CONFIG), "registers a customer");

    @Override
    public String name() {
        return "customers";
    }

    @Override
    public String description() {
        return "Customers: each row is registered as by a call, or told as known already.";
    }

    @Override
    public List<ImportColumn> columns(OrgId org) {
        return organizations.get(org).map(CustomerColumns::of).orElseGet(CustomerColumns::ofAll);
    }

    @Override
    public List<ImportOption> options() {
        return List.of(
                new ImportOption(
                        KNOWN,
                        "update: who is known by an identifier is updated; left out or refuse: a row whose identifier"
                                + " is known in its source is told as such, in another it joins that customer"),
                new ImportOption(TILL, "Code of the till that rows without a registered till were registered at"));
    }

    /** Transactions of a slice lock fewer. */
    @Override
    public int rowsAtOnce() {
        return ROWS;
    }

    @Override
    public Set<Permission> rights() {
        return Set.of(RIGHT.permission());
    }

    @Override
    public Reading open(OrgId org, Map<String, String> options, Origin origin) {
        var organization = organizations
                .get(org)
                .orElseThrow(() -> new InvalidFile("no-organization", "The organization is not set up"));
        return new CustomerReading(
                new BulkRegistration(customers, org, randomness.requestId(), origin),
                RowReader.of(organization, chosen(options, organization)));
    }

    private static RowReader.Chosen chosen(Map<String, String> options, Organization organization) {
        var known = options.getOrDefault(KNOWN, "").strip();
        if (!known.matches("(?i)|refuse|update")) {
            throw new InvalidFile("bad-option", KNOWN + " is refuse or update");
        }
        var code = options.getOrDefault(TILL, "").strip();
        var till = RowReader.activeTill(organization, code);
        if (!code.isEmpty() && till.isEmpty()) {
            throw new InvalidFile("bad-option", TILL + ": there is no such active till");
        }
        return new RowReader.Chosen(known.equalsIgnoreCase(UPDATE) ? WhenKnown.UPDATE : WhenKnown.REFUSE, till);
    }
}
