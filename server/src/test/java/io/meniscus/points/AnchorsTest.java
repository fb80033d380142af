package io.meniscus.points;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.access.secret.SlowHash;
import io.meniscus.access.token.Signatures;
import io.meniscus.access.token.SigningKeyStore;
import io.meniscus.access.token.SigningKeys;
import io.meniscus.core.CustomerId;
import io.meniscus.core.points.LedgerCheck;
import io.meniscus.customer.Registrations;
import io.meniscus.job.JobId;
import io.meniscus.job.Progress;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.organization.OrganizationStore;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.SetupChangeStore;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.points.anchor.AnchorCheck.Finding;
import io.meniscus.points.anchor.AnchorSweep;
import io.meniscus.points.anchor.AnchorSweep.Breadth;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was signed and handed out can't be cut off, set back or rewritten unseen. */
class AnchorsTest {
    private static final String CODE = "first";

    @TempDir
    private Path data;

    private LedgerFixture fixture;
    private Signatures signatures;
    private Organizations organizations;
    private Ledgers ledgers;

    @BeforeEach
    void open() {
        fixture = new LedgerFixture(TestPostgres.freshDatabase(), Registrations.ORG);
        var randomness = new Randomness();
        signatures = new Signatures(SigningKeys.open(
                new SigningKeyStore(fixture.jdbi),
                InstallationKey.generate(randomness),
                Instants.system(),
                randomness));
        ledgers = fixture.ledgers(signatures, data);
        organizations = new Organizations(new OrganizationStore(fixture.jdbi));
        organizations.start();
    }

    @AfterEach
    void close() {
        organizations.close();
        fixture.close();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    private CustomerId somebody(int entries) {
        var who = fixture.customer();
        for (int i = 0; i < entries; i++) {
            earn(who);
        }
        return who;
    }

    private void earn(CustomerId who) {
        fixture.earn(who, 10, now(), now().plus(Duration.ofDays(30)));
    }

    private long handOut() {
        return handOut(Breadth.CHANGED);
    }

    /** Runs the job to its end; answers how many heads it handed out. */
    private long handOut(Breadth breadth) {
        var job = new AnchorSweep(ledgers.anchors(), organizations, breadth);
        var cursor = "";
        var progress = Progress.NONE;
        while (true) {
            var slice = new Slice(new JobId(1), 0, cursor, progress, now(), Slice.Beginning.FRESH);
            switch (job.slice(fixture.org, slice)) {
                case Step.Done(var done) -> {
                    return done.done();
                }
                case Step.More(var next, var more) -> {
                    cursor = next;
                    progress = more;
                }
            }
        }
    }

    private Checked check(CustomerId who) {
        return ledgers.verification().check(fixture.org, List.of(who)).getFirst();
    }

    private List<Finding> checkAnchors() {
        var check = ledgers.verification().anchors(fixture.org, CODE);
        boolean more = true;
        while (more) {
            more = check.next();
        }
        return check.found();
    }

    /** What an owner of the database would do: the last entry goes, and all that was kept of it. */
    private void cutTail(CustomerId who, long seq) {
        var id = who.value();
        fixture.tamper("delete from points_lot where id = (select opened[1] from ledger_entry where customer_id = " + id
                + " and seq = " + seq + ")");
        fixture.tamper("delete from ledger_entry where customer_id = " + id + " and seq = " + seq);
        fixture.tamper("""
                update points_account a
                   set seq = seq - 1, main = main - 10000, issued = issued + 10000,
                       head = (select head from ledger_entry e where e.customer_id = a.customer_id and e.seq = a.seq - 1)
                 where customer_id = %d""".formatted(id));
    }

    @Test
    void a_chain_alone_does_not_show_that_its_tail_was_cut_with_all_that_is_kept_of_it() {
        var who = somebody(3);
        cutTail(who, 3);
        assertThat(check(who).finding()).isEmpty();
    }

    @Test
    void a_tail_that_was_cut_after_its_head_was_handed_out_is_noticed() {
        var who = somebody(3);
        assertThat(handOut()).isEqualTo(1);
        assertThat(check(who).finding()).isEmpty();
        assertThat(check(who).handedOut().anchored().seq()).isEqualTo(3);
        cutTail(who, 3);
        assertThat(check(who).finding()).contains(new LedgerCheck.Finding.CutBelowAnchor(2, 3));
        earn(who);
        assertThat(check(who).finding())
                .as("another entry in its place")
                .contains(new LedgerCheck.Finding.AnchorDiffers(3));
        assertThat(handOut()).as("nothing is signed over it").isZero();
        earn(who);
        assertThat(handOut(Breadth.ALL)).as("nor by the look at all accounts").isZero();
        assertThat(check(who).finding()).contains(new LedgerCheck.Finding.AnchorDiffers(3));
        assertThat(checkAnchors()).hasAtLeastOneElementOfType(Finding.EntryLost.class);
    }

    @Test
    void accounts_that_did_not_change_are_not_handed_out_again() {
        somebody(1);
        var second = somebody(1);
        assertThat(handOut()).isEqualTo(2);
        assertThat(handOut()).isZero();
        earn(second);
        assertThat(handOut()).isEqualTo(1);
        assertThat(handOut(Breadth.ALL)).isZero();
        assertThat(ledgers.anchors().before(fixture.org, Long.MAX_VALUE, 10))
                .extracting(anchor -> anchor.anchor().id())
                .containsExactly(2L, 1L);
        assertThat(checkAnchors()).isEmpty();
    }

    @Test
    void an_account_whose_entries_are_of_another_time_is_handed_out_by_the_look_at_all() {
        somebody(1);
        handOut();
        var late = fixture.customer();
        fixture.earn(late, 10, now().minus(Duration.ofDays(3)), now().plus(Duration.ofDays(3)));
        assertThat(handOut()).isZero();
        assertThat(handOut(Breadth.ALL)).isEqualTo(1);
    }

    @Test
    void a_changed_anchor_a_forged_one_and_one_that_is_gone_are_found() {
        var who = somebody(1);
        handOut();
        earn(who);
        handOut();
        earn(who);
        handOut();
        fixture.tamper("update ledger_anchor set seqs = array[9::bigint] where id = 1");
        assertThat(checkAnchors()).contains(new Finding.Altered(1));
        fixture.tamper("delete from ledger_anchor where id = 1");
        assertThat(checkAnchors()).contains(new Finding.Missing(1));
        fixture.tamper("update ledger_anchor set signature = decode(repeat('00', 384), 'hex') where id = 3");
        assertThat(checkAnchors()).contains(new Finding.Forged(3));
        assertThat(check(who).finding()).contains(new LedgerCheck.Finding.AnchorBroken(3));
        fixture.tamper("update ledger_anchor set previous = decode(repeat('00', 32), 'hex') where id = 2");
        assertThat(checkAnchors()).contains(new Finding.Altered(2));
    }

    @Test
    void a_last_head_that_was_set_back_is_found_by_the_anchors() {
        var who = somebody(2);
        handOut();
        cutTail(who, 2);
        fixture.tamper("delete from ledger_anchored where customer_id = " + who.value());
        assertThat(check(who).finding())
                .as("who looks at the account alone does not see it")
                .isEmpty();
        assertThat(checkAnchors())
                .singleElement()
                .isInstanceOfSatisfying(
                        Finding.EntryLost.class,
                        lost -> assertThat(lost.lost().seq()).isEqualTo(2));
    }

    @Test
    void what_was_handed_out_verifies_with_the_installations_key_alone() {
        somebody(1);
        handOut();
        var anchor = ledgers.anchors().before(fixture.org, Long.MAX_VALUE, 1).getFirst();
        var digest = anchor.digest().bytes();
        assertThat(signatures.verify(digest, anchor.signed())).isEqualTo(Signatures.Verdict.GENUINE);
        digest[0] ^= 1;
        assertThat(signatures.verify(digest, anchor.signed())).isEqualTo(Signatures.Verdict.FORGED);
        assertThat(signatures.verify(
                        digest, new Signatures.Signed("99", anchor.signed().signature())))
                .isEqualTo(Signatures.Verdict.KEY_GONE);
    }

    @Test
    void the_file_gets_a_line_for_each_anchor_and_shows_what_was_taken_out_of_the_database() throws IOException {
        setUpOrganization();
        var who = somebody(1);
        handOut();
        earn(who);
        handOut();
        var file = data.resolve("anchors").resolve(CODE + ".jsonl");
        var lines = Files.readAllLines(file);
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).contains("\"id\":1", "\"organization\":\"first\"", "\"publicKey\":\"");
        assertThat(checkAnchors()).isEmpty();

        Files.writeString(file, lines.getFirst() + "\n{\"id\":2,\"dig");
        handOut();
        assertThat(Files.readAllLines(file)).as("half a line is told again").hasSize(3);
        assertThat(checkAnchors()).isEmpty();

        fixture.tamper("delete from ledger_anchor where id = 2");
        assertThat(checkAnchors()).containsExactly(new Finding.Missing(2));
    }

    /** One that files can be named by. */
    private void setUpOrganization() throws IOException {
        var randomness = new Randomness();
        var key = InstallationKey.generate(randomness);
        var verifiers = new SecretVerifiers(key, SlowHash.asWideAsTheCores(), randomness);
        var setup = new OrganizationSetup(
                new SetupChangeStore(fixture.jdbi), key, verifiers, randomness, Instants.system(), data);
        var document = Files.readString(Path.of("src/test/resources/organizations", CODE + ".yaml"));
        assertThat(setup.apply(SetupDocument.read(document), Actor.SERVER).org())
                .isEqualTo(fixture.org);
        organizations.refresh();
    }

    @Test
    void more_accounts_than_one_anchor_has_are_handed_out_by_several() {
        var accounts = new ArrayList<CustomerId>();
        for (int i = 0; i < 3; i++) {
            accounts.add(somebody(1));
        }
        handOut();
        assertThat(ledgers.verification().check(fixture.org, accounts))
                .allSatisfy(checked -> assertThat(checked.handedOut().anchor()).isEqualTo(1));
    }
}
