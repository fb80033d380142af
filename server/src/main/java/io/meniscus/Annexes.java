package io.meniscus;

import io.meniscus.access.secret.CallSeal;
import io.meniscus.access.secret.CodeSeal;
import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.bought.Purchases;
import io.meniscus.api.v2.customers.GetRecommendations;
import io.meniscus.api.v2.customers.OfCustomer;
import io.meniscus.bill.BillReadStore;
import io.meniscus.bill.BillReads;
import io.meniscus.bill.PurchaseHistory;
import io.meniscus.bill.PurchaseHistoryStore;
import io.meniscus.bill.Transactions;
import io.meniscus.config.ServerConfig;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.HistoryStore;
import io.meniscus.customer.Standing;
import io.meniscus.customer.erasure.ErasedHashStore;
import io.meniscus.customer.erasure.ErasureRequestStore;
import io.meniscus.customer.erasure.ErasureRequests;
import io.meniscus.customer.erasure.ErasureStore;
import io.meniscus.customer.erasure.ErasureSweep;
import io.meniscus.customer.erasure.SubjectStore;
import io.meniscus.customer.erasure.Subjects;
import io.meniscus.customer.person.PersonLock;
import io.meniscus.customer.request.Parties;
import io.meniscus.customer.request.RequestListStore;
import io.meniscus.customer.request.RequestStore;
import io.meniscus.customer.request.Requests;
import io.meniscus.event.Activity;
import io.meniscus.event.ActivityStore;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.image.ImagePlace;
import io.meniscus.image.ImageStore;
import io.meniscus.image.Images;
import io.meniscus.job.Job;
import io.meniscus.label.LabelStore;
import io.meniscus.label.Labels;
import io.meniscus.note.NoteStore;
import io.meniscus.note.Notes;
import io.meniscus.organization.Organizations;
import io.meniscus.otp.CodeSections;
import io.meniscus.otp.Codes;
import io.meniscus.otp.GuardedChanges;
import io.meniscus.otp.NewCodes;
import io.meniscus.otp.OneTimeCodeStore;
import io.meniscus.outbox.OutboxListStore;
import io.meniscus.outbox.OutboxMessages;
import io.meniscus.outbox.OutboxStore;
import io.meniscus.points.Holders;
import io.meniscus.points.Ledgers;
import io.meniscus.points.PointsReads;
import io.meniscus.points.PointsStore;
import io.meniscus.preference.PreferenceStore;
import io.meniscus.preference.Preferences;
import io.meniscus.product.ProductStore;
import io.meniscus.product.catalogue.Catalogue;
import io.meniscus.product.search.ItemSearch;
import io.meniscus.product.search.ItemSearchStore;
import io.meniscus.redemption.RedemptionHistory;
import io.meniscus.redemption.RedemptionHistoryStore;
import io.meniscus.redemption.RedemptionListStore;
import io.meniscus.redemption.RedemptionStore;
import io.meniscus.redemption.Redemptions;
import io.meniscus.redemption.parting.MergedPoints;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.ticket.TicketStore;
import io.meniscus.ticket.Tickets;
import io.meniscus.walkin.WalkInStore;
import io.meniscus.walkin.WalkIns;
import io.meniscus.workflow.WorkflowStore;
import io.meniscus.workflow.Workflows;
import java.util.ArrayList;
import java.util.List;

/** The operations on what hangs on a customer, and the routes over them. */
record Annexes(
        OrgTransactions transactions,
        Standing standing,
        Labels labels,
        Notes notes,
        Tickets tickets,
        Preferences preferences,
        WalkIns walkIns,
        Images images,
        Requests requests,
        ErasureRequestStore erasureReads,
        ErasureRequests erasures,
        Subjects subjects,
        CodeSections codeSections,
        Codes codes,
        NewCodes newCodes,
        GuardedChanges guardedChanges,
        OutboxMessages outbox,
        Transactions bills,
        BillReads billReads,
        Purchases purchases,
        PointsReads points,
        Holders holders,
        Redemptions redemptions,
        RedemptionHistory redeemed,
        Ledgers ledgers,
        Catalogue catalogue,
        Workflows workflows) {

    /** The stores of what is kept of points: in one batch there is one of each. */
    record OfPoints(PointsStore ledger, RedemptionStore redemptions, MergedPoints merged) {
        static OfPoints open() {
            var ledger = new PointsStore();
            var redemptions = new RedemptionStore();
            return new OfPoints(ledger, redemptions, new MergedPoints(ledger, redemptions));
        }
    }

    /**
     * Makes them.
     *
     * @param customers the store that {@link Customers} has: in one batch there is one of it
     * @param erased    what is known of erased identifiers
     * @param seal      how one-time codes are encrypted
     * @param calls     how calls that wait are encrypted
     * @param points    the one store of everything about points
     * @param proof     how ledgers are signed, and where that is handed out
     */
    static Annexes over(
            Opened opened,
            Database database,
            Runner runner,
            CustomerStore customers,
            ErasedHashStore erased,
            CodeSeal seal,
            CallSeal calls,
            Instants instants,
            Randomness randomness,
            ServerConfig.Images images,
            OfPoints points,
            Ledgers.Proof proof) {
        var transactions = new OrgTransactions(database.jdbi());
        var erasures = new ErasureStore(erased);
        var erasureReads = new ErasureRequestStore(transactions);
        var codes = new CodeSections(new OneTimeCodeStore(seal), new OutboxStore(seal));
        var billReads = new BillReads(new BillReadStore(transactions), runner, points.ledger());
        return new Annexes(
                transactions,
                new Standing(runner, customers, erasures, new HistoryStore(transactions)),
                new Labels(new LabelStore(transactions)),
                new Notes(new NoteStore(transactions)),
                new Tickets(new TicketStore(transactions), randomness),
                new Preferences(new PreferenceStore(transactions)),
                opened.add(new WalkIns(new WalkInStore(transactions), instants)),
                new Images(new ImageStore(transactions), place(images), images.maxSize(), randomness),
                new Requests(
                        runner, customers, points.merged(), new RequestStore(), new RequestListStore(transactions)),
                erasureReads,
                new ErasureRequests(runner, customers, erasures, erasureReads),
                new Subjects(runner, customers, new SubjectStore(transactions)),
                codes,
                new Codes(runner, customers, codes),
                new NewCodes(randomness),
                new GuardedChanges(runner, customers, erasures, codes),
                new OutboxMessages(new OutboxListStore(transactions, seal)),
                new Transactions(runner, customers, points.ledger(), points.redemptions(), new ProductStore()),
                billReads,
                new Purchases(new PurchaseHistory(new PurchaseHistoryStore(transactions), billReads), billReads),
                new PointsReads(runner, points.ledger()),
                new Holders(runner, customers, points.merged(), points.ledger()),
                new Redemptions(
                        runner,
                        new Redemptions.Sections(customers, points.ledger(), points.redemptions(), codes),
                        new RedemptionListStore(transactions)),
                new RedemptionHistory(new RedemptionHistoryStore(transactions)),
                Ledgers.over(runner, new PersonLock(customers), points.ledger(), transactions, randomness, proof),
                Catalogue.over(transactions),
                new Workflows(new WorkflowStore(transactions, calls), randomness));
    }

    private static ImagePlace place(ServerConfig.Images images) {
        var directory = images.directory();
        return directory == null ? new ImagePlace.InDatabase() : new ImagePlace.InDirectory(directory);
    }

    /** The jobs that look after what hangs on customers: erase what is due, sweep points, hand out heads. */
    List<Job> jobs(Organizations organizations, Randomness randomness) {
        var jobs = new ArrayList<Job>(ledgers.jobs(organizations));
        jobs.add(new ErasureSweep(erasures, erasureReads, organizations, randomness, images::deleteFiles));
        return jobs;
    }

    List<Route> routes(Dialect v11, Dialect v2, Customers customers, Organizations organizations, Parties parties) {
        var routes = new ArrayList<Route>();
        var lines = new AnnexRoutes(v11, transactions);
        var old = new io.meniscus.api.v1_1.customer.OfCustomer(customers, organizations);
        routes.addAll(new io.meniscus.api.v1_1.subscriptions.Routes(lines, standing, old).routes());
        routes.addAll(new io.meniscus.api.v1_1.notes.Routes(lines, notes, old).routes());
        routes.addAll(new io.meniscus.api.v1_1.tickets.Routes(lines, tickets, old).routes());
        routes.addAll(new io.meniscus.api.v1_1.preferences.Routes(lines, preferences, old).routes());
        routes.addAll(new io.meniscus.api.v1_1.interactions.Routes(lines, old).routes());
        routes.addAll(new io.meniscus.api.v1_1.requests.Routes(v11, requests, old, parties).routes());
        routes.addAll(new io.meniscus.api.v1_1.history.Routes(lines, old, holders, purchases, redeemed).routes());
        routes.addAll(new io.meniscus.api.v1_1.points.Routes(v11, redemptions, organizations, newCodes).routes());
        routes.addAll(
                new io.meniscus.api.v1_1.transactions.Routes(v11, bills, billReads, customers, organizations).routes());
        var found = new ItemSearch(new ItemSearchStore(transactions), catalogue);
        routes.addAll(
                new io.meniscus.api.v1_1.products.Routes(v11, catalogue, found, organizations, transactions).routes());
        var customer = new OfCustomer(customers, organizations);
        routes.addAll(
                new io.meniscus.api.v2.points.Routes(v2, customer, holders, points, redemptions, newCodes).routes());
        routes.addAll(new io.meniscus.api.v2.changes.Routes(v2, requests, customer, parties).routes());
        routes.addAll(new io.meniscus.api.v2.labels.Routes(v2, labels, customer, organizations, transactions).routes());
        routes.addAll(new io.meniscus.api.v2.standing.Routes(v2, standing, guardedChanges, customer).routes());
        routes.addAll(new io.meniscus.api.v2.otp.Routes(v2, codes, newCodes, guardedChanges, organizations).routes());
        routes.addAll(new io.meniscus.api.v2.walkin.Routes(v2, walkIns, customers, organizations).routes());
        routes.addAll(new io.meniscus.api.v2.images.Routes(v2, images, customer, transactions).routes());
        routes.add(GetRecommendations.route(v2, customer));
        routes.addAll(new io.meniscus.api.v2.loyalty.Routes(
                        v2, customer, holders, new Activity(new ActivityStore(transactions)))
                .routes());
        routes.addAll(new io.meniscus.api.v2.ledger.Routes(v2, customers, organizations, ledgers.events()).routes());
        routes.addAll(new io.meniscus.api.v2.customers.bulk.Routes(v2, customers, holders, organizations).routes());
        routes.addAll(new io.meniscus.api.v2.transactions.Routes(v2, bills, organizations).routes());
        routes.addAll(new io.meniscus.api.v2.transactions.change.Routes(v2, bills, billReads, organizations).routes());
        routes.addAll(new io.meniscus.api.v2.transactions.shown.Routes(v2, billReads, customer).routes());
        return routes;
    }
}
