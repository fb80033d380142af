package io.meniscus.redemption;

import static io.meniscus.customer.Registrations.INSTORE;
import static io.meniscus.customer.Registrations.ORG;
import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.registration.RegistrationForm.WhenKnown;
import io.meniscus.core.identity.status.BlockedActions;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.CodeTexts;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Program.CodeNeed;
import io.meniscus.core.program.Programs;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.core.redemption.PointsRules;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.redemption.RedeemPoints;
import io.meniscus.core.redemption.RedeemPoints.Validation;
import io.meniscus.core.redemption.Redeeming.Redeemed;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.Redemption.Said;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.redemption.RedemptionAsk.Amount;
import io.meniscus.core.redemption.ReverseRedemption;
import io.meniscus.core.redemption.Reversing.Reversed;
import io.meniscus.core.redemption.SendCode;
import io.meniscus.core.redemption.Transfer;
import io.meniscus.core.redemption.TransferPoints;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.Customers;
import io.meniscus.customer.Registrations;
import io.meniscus.event.EventStore;
import io.meniscus.otp.CodeSections;
import io.meniscus.otp.OneTimeCodeStore;
import io.meniscus.outbox.OutboxStore;
import io.meniscus.points.Awards;
import io.meniscus.points.LedgerStore;
import io.meniscus.points.PointsReads;
import io.meniscus.points.PointsStore;
import io.meniscus.run.Callers;
import io.meniscus.run.Randomness;
import io.meniscus.run.Runner;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.RunRefused;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.testing.TestDatabase;
import io.meniscus.testing.TestPostgres;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/** Two servers over one database, and what is done with points on them. */
final class TwoPointsServers implements AutoCloseable {
    final TestDatabase database = TestPostgres.freshDatabase();
    final Runner one = new Runner(database.app(), 2, new EventStore());
    final Runner other = new Runner(database.app(), 2, new EventStore());
    final CustomerStore customers = new CustomerStore();
    final OrgTransactions transactions = new OrgTransactions(Unpooled.jdbi(database.app()));
    final LedgerStore ledgers = new LedgerStore(transactions);
    final CodeSeal seal = new CodeSeal(InstallationKey.generate(new Randomness()), new Randomness());
    final Redemptions here = redemptions(one);
    final Redemptions there = redemptions(other);
    static final ProgramId PROGRAM = new ProgramId(1);
    static final AtomicLong NUMBERS = new AtomicLong();
    static final Duration A_YEAR = Duration.ofDays(365);

    final List<CustomerId> touched = new ArrayList<>();

    Redemptions redemptions(Runner runner) {
        var codes = new CodeSections(new OneTimeCodeStore(seal), new OutboxStore(seal));
        return new Redemptions(
                runner,
                new Redemptions.Sections(customers, new PointsStore(), new RedemptionStore(), codes),
                new RedemptionListStore(transactions));
    }

    static PointsRules rules() {
        var program = new Program(
                PROGRAM,
                "Rewards",
                "",
                BigDecimal.ONE,
                new PointsRounding(0, RoundingMode.HALF_UP),
                List.of(),
                List.of(),
                RedemptionRules.ANY,
                CodeNeed.NONE);
        return new PointsRules(
                new Programs(List.of(program), Map.of()),
                2,
                BlockedActions.NONE,
                Set.of(),
                Set.of(),
                EnumSet.of(Allowed.REVERSAL, Allowed.TRANSFER),
                CodePolicy.Pick.ANY_VALID);
    }

    CustomerId customer() {
        var who = register(NUMBERS.incrementAndGet());
        touched.add(who);
        return who;
    }

    CustomerId register(long number) {
        var command = Registrations.mobile(INSTORE, WhenKnown.REFUSE, number);
        return accepted(new Customers(one, customers)
                        .register(Registrations.call(), List.of(command), Registrations.outcomes())
                        .getFirst())
                .result()
                .person();
    }

    CustomerRef byId(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    CustomerRef byMobile(long number) {
        return new CustomerRef.ByIdentifier(
                new IdentifierKey(IdentifierType.MOBILE, Registrations.mobile(number)), new CustomerRef.Scope.All());
    }

    RedeemPoints command(Call call, CustomerRef ref, long points, String reference) {
        return command(call, ref, points, reference, new Validation.None());
    }

    RedeemPoints command(Call call, CustomerRef ref, long points, String reference, Validation validation) {
        var ask = new RedemptionAsk(
                ref, new Amount.OfPoints(BigDecimal.valueOf(points)), null, Registrations.TILL, call.at(), rules(), "");
        var said = new Said(call.at(), "B-1", BillId.NONE, reference, "gift", "n", Map.of());
        return new RedeemPoints(ask, said, validation, null, call.request());
    }

    Outcome<Redeemed> redeem(Redemptions server, CustomerRef ref, long points, String reference) {
        return untilNotBusy(
                call -> server.redeem(call, List.of(command(call, ref, points, reference)), Awards.first()));
    }

    Redemption redeemed(CustomerId who, long points) {
        return accepted(redeem(here, byId(who), points, "R-" + NUMBERS.incrementAndGet()))
                .result()
                .redemption();
    }

    /** Gives points to somebody else. */
    Transfer transferred(CustomerId from, CustomerId to, long points) {
        var call = Registrations.call();
        var code = "CODE" + NUMBERS.incrementAndGet();
        var command = new TransferPoints(
                byId(from),
                byId(to),
                BigDecimal.valueOf(points),
                null,
                "a gift",
                code,
                rules(),
                call.at(),
                Registrations.TILL,
                call.request());
        accepted(here.send(
                call, new SendCode.ToTransfer(command, draft(CodeAction.POINTSTRANSFER, code)), Awards.first()));
        return accepted(here.transfer(Registrations.call(), command, Awards.first()))
                .result()
                .transfer();
    }

    /** Two servers fight for one customer here; a till tries again when it is told 521. */
    <R> Outcome<R> untilNotBusy(Function<Call, Outcome<R>> act) {
        for (int tries = 1; ; tries++) {
            try {
                return act.apply(Registrations.call());
            } catch (RunRefused refused) {
                if (refused.reason() != RunRefused.Reason.CUSTOMER_BUSY || tries == 20) {
                    throw refused;
                }
            }
        }
    }

    void award(CustomerId who, long points, Duration lasting) {
        Awards.award(one, ORG, who, points, lasting);
    }

    Points current(CustomerId... members) {
        return new PointsReads(one, new PointsStore())
                .of(ORG, List.of(members), Registrations.call().at())
                .in(PROGRAM)
                .current();
    }

    <R> List<Outcome<R>> together(List<Callable<Outcome<R>>> calls) throws InterruptedException {
        return Callers.all(calls).stream().map(Callers::answer).toList();
    }

    Outcome<Reversed> reverse(Redemptions server, Redemption redemption, CustomerRef ref, String amount) {
        return untilNotBusy(call -> server.reverse(
                call,
                new ReverseRedemption(
                        redemption,
                        ref,
                        amount.isEmpty() ? null : new BigDecimal(amount),
                        rules(),
                        Registrations.TILL,
                        call.request()),
                Awards.first()));
    }

    NewCode draft(CodeAction action, String text) {
        var texts = new CodeTexts(Map.of(MessageChannel.SMS, new CodeTexts.Text("", OutboxMessage.SLOT)));
        var policy = new CodePolicy(
                Duration.ofMinutes(15), 10, 5, ZoneOffset.UTC, CodePolicy.Pick.ANY_VALID, Set.of(MessageChannel.SMS));
        return new NewCode(action, new SecretCode(text), policy, texts, RequestId.of(1));
    }

    /** Whatever a test does, the ledgers it touched prove themselves. */
    void demandWholeLedgers() {
        assertThat(ledgers.check(ORG, touched))
                .allMatch(checked -> checked.finding().isEmpty());
    }

    @Override
    public void close() {
        one.close();
        other.close();
    }
}
