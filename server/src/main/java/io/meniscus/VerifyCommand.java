package io.meniscus;

import io.meniscus.access.token.Signatures;
import io.meniscus.access.token.SigningKeyStore;
import io.meniscus.access.token.SigningKeys;
import io.meniscus.config.StartRefused;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.points.Checked;
import io.meniscus.points.FindingText;
import io.meniscus.points.LedgerStore;
import io.meniscus.points.Verification;
import io.meniscus.points.anchor.AnchorStore;
import io.meniscus.points.anchor.AnchorText;
import io.meniscus.points.anchor.Anchors;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.OrgTransactions;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Proves the ledgers of points: recomputes every account from its entries and compares with what"
                + " was signed and handed out, the file in the data directory included. Prints the first bad entry of"
                + " each bad account; the exit code is 1 then. Works beside running servers.")
final class VerifyCommand implements Callable<Integer> {
    private static final int TELL_EVERY = 10_000;

    private final Main.Terminal terminal;

    @Mixin
    private final ConfigOptions config = new ConfigOptions();

    @Option(names = "--organization", paramLabel = "CODE", description = "One organization; all without it.")
    private @Nullable String organization;

    @Option(
            names = "--customer",
            paramLabel = "ID",
            description = "One customer of that organization, with all that is one person with it.")
    private @Nullable Long customer;

    private int bad;

    VerifyCommand(Main.Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (customer != null && organization == null) {
            throw new StartRefused("--customer needs --organization: ids are an organization's own");
        }
        var read = config.read(terminal);
        try (var database = CommandDatabase.open(read, terminal.err()::println)) {
            var verification = verification(database, read.data());
            chosen(database).forEach((code, org) -> verify(verification, org, code));
        }
        terminal.out().flush();
        return bad == 0 ? 0 : 1;
    }

    private static Verification verification(CommandDatabase database, Path data) {
        var randomness = new Randomness();
        var instants = Instants.system();
        database.migrate(instants.now());
        var keys =
                SigningKeys.open(new SigningKeyStore(database.app()), database.key(randomness), instants, randomness);
        var transactions = new OrgTransactions(database.app());
        var anchors = new Anchors(new AnchorStore(transactions), new Signatures(keys), data);
        return new Verification(new LedgerStore(transactions), anchors);
    }

    private SortedMap<String, OrgId> chosen(CommandDatabase database) {
        var all = new OrganizationStore(database.app()).codes();
        if (organization == null) {
            return all;
        }
        var org = all.get(organization);
        if (org == null) {
            throw new StartRefused("there is no organization " + organization);
        }
        return new TreeMap<>(Map.of(organization, org));
    }

    private void verify(Verification verification, OrgId org, String code) {
        if (customer != null) {
            var checked = verification.checkPerson(org, new CustomerId(customer));
            checked.forEach(account -> tell(code, account));
            terminal.out().println("%s: accounts of customer %d checked: %d".formatted(code, customer, checked.size()));
            return;
        }
        long[] accounts = {0};
        verification.all(
                org,
                checked -> {
                    accounts[0]++;
                    tell(code, checked);
                },
                customers -> {
                    if (customers % TELL_EVERY == 0) {
                        terminal.err().println("%s: %d customers so far".formatted(code, customers));
                    }
                });
        var anchors = verification.anchors(org, code);
        boolean isMore = true;
        while (isMore) {
            isMore = anchors.next();
        }
        anchors.found().stream().map(AnchorText::of).forEach(words -> {
            bad++;
            terminal.out().println(code + ": " + words);
        });
        terminal.out().println("%s: accounts checked: %d, anchors: %d".formatted(code, accounts[0], anchors.checked()));
    }

    private void tell(String code, Checked checked) {
        checked.finding().map(FindingText::of).ifPresent(found -> {
            bad++;
            var account = checked.account().key();
            terminal.out()
                    .println("%s: customer %d, program %d: %s"
                            .formatted(
                                    code,
                                    account.customer().value(),
                                    account.program().value(),
                                    found.words()));
        });
    }
}
