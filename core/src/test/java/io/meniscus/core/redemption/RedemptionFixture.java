package io.meniscus.core.redemption;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.AccountId;
import io.meniscus.core.BillId;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.ProgramId;
import io.meniscus.core.RequestId;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.Customer;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.HeldIdentifier;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.LoyaltyType;
import io.meniscus.core.identity.Profile;
import io.meniscus.core.identity.ProfileKey;
import io.meniscus.core.identity.status.BlockedActions;
import io.meniscus.core.identity.status.CustomerAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.points.AccountKey;
import io.meniscus.core.points.AwardType;
import io.meniscus.core.points.Bookings;
import io.meniscus.core.points.Category;
import io.meniscus.core.points.ExpiryKind;
import io.meniscus.core.points.Holding;
import io.meniscus.core.points.LedgerEntry;
import io.meniscus.core.points.LedgerEvent;
import io.meniscus.core.points.Lot;
import io.meniscus.core.points.LotId;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.points.PointsRounding;
import io.meniscus.core.program.PerTier;
import io.meniscus.core.program.Program;
import io.meniscus.core.program.Program.CodeNeed;
import io.meniscus.core.program.Programs;
import io.meniscus.core.program.RedemptionRules;
import io.meniscus.core.redemption.PointsRules.Allowed;
import io.meniscus.core.redemption.RedeemPoints.Validation;
import io.meniscus.core.redemption.Redeeming.Redeemed;
import io.meniscus.core.redemption.Redemption.Said;
import io.meniscus.core.redemption.RedemptionAsk.Amount;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.Refusal;
import io.meniscus.core.world.World;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Customers with points on one World, in one program whose points are worth half of the currency each. */
abstract class RedemptionFixture {
    static final ProgramId PROGRAM = new ProgramId(1);
    static final ProgramId OTHER_PROGRAM = new ProgramId(2);
    static final TillId TILL = new TillId(7);
    static final TillId OTHER_TILL = new TillId(8);
    static final long BLOCKING = 5;
    static final long FRAUD = 6;
    static final long SUSPECTED = 7;
    static final AccountId INSTORE = new AccountId(1);

    final World world = new World(new OrgId(1));
    final Identity identity = world.section(Identity.KIND);
    final PointsLedger ledger = world.section(PointsLedger.KIND);
    final Map<IdKind, Long> ids = new HashMap<>();
    final Set<Allowed> allowed = EnumSet.noneOf(Allowed.class);
    Instant now = Instant.parse("2026-02-03T04:05:06Z");
    RedemptionRules rules = RedemptionRules.ANY;
    CodeNeed code = CodeNeed.NONE;

    Program program(ProgramId id) {
        return new Program(
                id,
                "Rewards",
                "",
                new BigDecimal("0.5"),
                new PointsRounding(1, RoundingMode.HALF_UP),
                List.of(),
                List.of(),
                rules,
                code);
    }

    PointsRules rules() {
        return new PointsRules(
                new Programs(List.of(program(PROGRAM), program(OTHER_PROGRAM)), Map.of(OTHER_TILL, OTHER_PROGRAM)),
                2,
                new BlockedActions(Map.of(
                        BLOCKING, Set.of(CustomerAction.POINTS_REDEMPTION),
                        FRAUD, Set.of(CustomerAction.POINTS_REDEMPTION),
                        SUSPECTED, Set.of(CustomerAction.POINTS_REDEMPTION))),
                Set.of(FRAUD),
                Set.of(SUSPECTED),
                allowed,
                CodePolicy.Pick.ANY_VALID);
    }

    static RedemptionRules strict() {
        return new RedemptionRules(
                PerTier.all(Points.of(100)),
                PerTier.all(Points.of(500)),
                PerTier.all(BigDecimal.ZERO),
                PerTier.all(Points.of(20)),
                PerTier.all(Points.of(200)),
                PerTier.all(Points.of(10)));
    }

    // -- customers

    CustomerId customer(long id) {
        return customer(id, id, LoyaltyType.LOYALTY, 0);
    }

    CustomerId customer(long id, long root, LoyaltyType loyalty, long label) {
        var customer = new CustomerId(id);
        identity.put(new Customer(
                customer,
                new CustomerId(root),
                loyalty,
                label == 0 ? null : Long.valueOf(label),
                now,
                TILL,
                INSTORE,
                TILL,
                now,
                TILL));
        identity.put(new Profile(new ProfileKey(customer, INSTORE), "Asha", "Rao", now, TILL, now, TILL));
        if (identity.holders(mobile(id)).isEmpty()) {
            identity.add(new HeldIdentifier(mobile(id), INSTORE, customer, new CustomerId(root), now));
        }
        return customer;
    }

    static IdentifierKey mobile(long id) {
        return new IdentifierKey(IdentifierType.MOBILE, "91900000000" + id);
    }

    static CustomerRef byId(CustomerId id) {
        return new CustomerRef.ById(id, new CustomerRef.Scope.All());
    }

    static CustomerRef byMobile(long id) {
        return new CustomerRef.ByIdentifier(mobile(id), new CustomerRef.Scope.All());
    }

    // -- points

    LotId award(CustomerId who, long points, int days) {
        return award(who, points, days, AwardType.BILL_REGULAR);
    }

    LotId award(CustomerId who, long points, int days, AwardType type) {
        return award(new AccountKey(who, PROGRAM), Points.of(points), days, type, Category.MAIN);
    }

    LotId award(AccountKey account, Points points, int days, AwardType type, Category category) {
        var id = new LotId(id(IdKind.LOT));
        var cause = new LedgerEntry.Cause(
                LedgerEvent.TRANSACTION_ADD, id(IdKind.LEDGER_EVENT), now, new BillId(id.value()), 0);
        var bookings = new Bookings(world, cause);
        var expiry = now.plus(Duration.ofDays(days));
        bookings.of(account)
                .award(id, new Lot.Origin(category, type, ExpiryKind.FIXED, now, expiry, new BillId(1), 0, 0), points);
        bookings.close();
        return id;
    }

    long id(IdKind kind) {
        return ids.merge(kind, 1L, Long::sum);
    }

    Given given() {
        return new Given(now, this::id);
    }

    Lot lot(LotId id) {
        return ledger.lot(id);
    }

    Points current(CustomerId... members) {
        return holding(members).current();
    }

    Holding holding(CustomerId... members) {
        return Holding.of(ledger, List.of(members), PROGRAM, now);
    }

    void passDays(int days) {
        now = now.plus(Duration.ofDays(days));
    }

    // -- what is done

    RedemptionAsk ask(CustomerRef ref, String points) {
        return new RedemptionAsk(ref, new Amount.OfPoints(new BigDecimal(points)), null, TILL, now, rules(), "");
    }

    Said said() {
        return new Said(now, "", BillId.NONE, "", "", "", Map.of());
    }

    Outcome<Redeemed> redeem(CustomerRef ref, String points) {
        return redeem(ref, points, said(), new Validation.None());
    }

    Outcome<Redeemed> redeem(CustomerRef ref, String points, Said said, Validation validation) {
        var command = new RedeemPoints(ask(ref, points), said, validation, null, RequestId.of(1));
        return world.attempt(() -> Redeeming.decide(command, world, given()));
    }

    Redemption redeemed(CustomerRef ref, String points) {
        return accepted(redeem(ref, points)).redemption();
    }

    static <R> R accepted(Outcome<R> outcome) {
        return switch (outcome) {
            case Outcome.Accepted<R>(var result, var warnings) -> result;
            case Outcome.Refused<R>(var refusal) -> throw new AssertionError(refusal.toString());
            case Outcome.Failed<R>(var cause) -> throw new AssertionError(cause);
        };
    }

    static Refusal refused(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused<?>) outcome).refusal();
    }
}
