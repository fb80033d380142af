package io.meniscus;

import io.meniscus.customer.search.SearchIndexStore;
import io.meniscus.customer.search.SearchIndexing;
import io.meniscus.job.Job;
import io.meniscus.job.JobHistory;
import io.meniscus.job.Jobs;
import io.meniscus.job.OldAnswers;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportKinds;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.imports.SecretHashing;
import io.meniscus.organization.imports.SetupImports;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.otp.OldCodeStore;
import io.meniscus.outbox.OldMessageStore;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.Database;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.store.ClientLogStore;
import io.meniscus.store.OldClientLogs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What runs beside requests: every kind of job and import there is, on a pool of its own. */
final class Background {
    final Imports imports;
    final Jobs jobs;
    private final SecretHashing hashing;

    /**
     * @param database   reads and writes what is asked for by requests
     * @param own        {@link Jobs#CONNECTIONS} connections that only jobs use
     * @param further    imports beside those of set-up
     * @param ofConcepts jobs that concepts brought
     */
    Background(
            Database database,
            Database own,
            OrganizationSetup setup,
            List<ImportKind> further,
            List<Job> ofConcepts,
            Organizations organizations,
            Instants instants,
            Randomness randomness,
            Duration stop) {
        imports = new Imports(database, new ImportKinds(importKinds(setup, further)));
        hashing = new SecretHashing(setup);
        var kinds = new ArrayList<Job>(imports.jobs());
        kinds.add(hashing);
        kinds.add(JobHistory.over(own.jdbi()));
        kinds.add(OldAnswers.over(new OrgTransactions(own.jdbi())));
        kinds.add(OldClientLogs.over(new ClientLogStore(own.jdbi())));
        var transactions = new OrgTransactions(own.jdbi());
        kinds.add(new OldCodeStore(transactions).job());
        kinds.add(new OldMessageStore(transactions).job());
        kinds.add(new SearchIndexing(new SearchIndexStore(own.jdbi()), organizations));
        kinds.addAll(ofConcepts);
        jobs = new Jobs(own, instants, randomness, Jobs.Pace.usual(stop), kinds);
    }

    /** Each concept that imports CSV names its imports here. */
    private static List<ImportKind> importKinds(OrganizationSetup setup, List<ImportKind> further) {
        var kinds = new ArrayList<>(SetupImports.over(setup));
        kinds.addAll(further);
        return kinds;
    }

    /** Begins to run what is due, and plans what was left undone when the last server ended. */
    void start() {
        jobs.start();
        hashing.plan(jobs);
    }
}
