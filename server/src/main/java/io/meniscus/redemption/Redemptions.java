package io.meniscus.redemption;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.points.Points;
import io.meniscus.core.points.PointsLedger;
import io.meniscus.core.redemption.BindRedemption;
import io.meniscus.core.redemption.BindRedemption.Bound;
import io.meniscus.core.redemption.DeductPoints;
import io.meniscus.core.redemption.Deducting;
import io.meniscus.core.redemption.Deducting.Deducted;
import io.meniscus.core.redemption.PointsActs;
import io.meniscus.core.redemption.RedeemPoints;
import io.meniscus.core.redemption.Redeemable;
import io.meniscus.core.redemption.Redeeming;
import io.meniscus.core.redemption.Redeeming.Redeemed;
import io.meniscus.core.redemption.Redemption;
import io.meniscus.core.redemption.RedemptionAsk;
import io.meniscus.core.redemption.RedemptionId;
import io.meniscus.core.redemption.ReverseRedemption;
import io.meniscus.core.redemption.Reversing;
import io.meniscus.core.redemption.Reversing.Reversed;
import io.meniscus.core.redemption.SendCode;
import io.meniscus.core.redemption.Transfer;
import io.meniscus.core.redemption.TransferPoints;
import io.meniscus.core.redemption.Transferrable;
import io.meniscus.core.redemption.Transferring;
import io.meniscus.core.redemption.Transferring.Transferred;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.customer.PersonWrite;
import io.meniscus.customer.PersonWrite.Named;
import io.meniscus.otp.CodeSections;
import io.meniscus.points.PointsNeeds;
import io.meniscus.run.Needs;
import io.meniscus.run.Question;
import io.meniscus.run.Runner;
import io.meniscus.run.SectionStore;
import io.meniscus.run.call.Call;
import io.meniscus.run.call.Rendering;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The operations on points: redeem, give back, bind to a bill, give to others, take by hand. */
public final class Redemptions {
    private static final CustomerRef.Scope ANYWHERE = new CustomerRef.Scope.All();

    private final Runner runner;
    private final RedemptionListStore lists;
    private final Sections sections;
    private final PointsWrite<RedeemPoints, Redeemed> redeem;
    private final PointsWrite<ReverseRedemption, Reversed> reverse;
    private final PointsWrite<BindRedemption, Bound> bind;
    private final PointsWrite<TransferPoints, Transferred> transfer;
    private final PointsWrite<SendCode, Person> send;
    private final PointsWrite<DeductPoints, Deducted> deduct;
    private final PointsWrite<RedemptionAsk, Redeemable> tryCode;

    /** What these operations load and store; in one batch there is one of each. */
    public record Sections(
            SectionStore<Identity, CustomerNeeds> customers,
            SectionStore<PointsLedger, PointsNeeds> points,
            SectionStore<PointsActs, RedemptionNeeds> acts,
            CodeSections codes) {

        private void person(CustomerRef ref, Needs needs) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> needs.of(customers).personOf(id);
                case CustomerRef.ByIdentifier(var key, var scope) ->
                    needs.of(customers).personOf(key);
            }
        }

        private void accounts(CustomerRef ref, Needs needs) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> needs.of(points).accountsOf(id);
                case CustomerRef.ByIdentifier(var key, var scope) ->
                    needs.of(points).accountsOf(key);
            }
        }

        private void toRedeem(RedemptionAsk ask, Needs needs) {
            var amount = amount(ask);
            switch (ask.ref()) {
                case CustomerRef.ById(var id, var scope) -> needs.of(points).burn(id, amount, ask.at());
                case CustomerRef.ByIdentifier(var key, var scope) ->
                    needs.of(points).burn(key, amount, ask.at());
            }
        }

        /** Rounded up: at least what is burnt. */
        private static Points amount(RedemptionAsk ask) {
            var number = ask.rules()
                    .program(ask.program(), ask.till())
                    .map(program -> Redeemable.points(ask.amount(), program))
                    .orElse(BigDecimal.ZERO);
            return Points.of(number.max(BigDecimal.ZERO), RoundingMode.CEILING);
        }

        private void openLots(CustomerRef ref, Instant at, Needs needs) {
            switch (ref) {
                case CustomerRef.ById(var id, var scope) -> needs.of(points).openLotsOf(id, at);
                case CustomerRef.ByIdentifier(var key, var scope) ->
                    needs.of(points).openLotsOf(key, at);
            }
        }
    }

    public Redemptions(Runner runner, Sections sections, RedemptionListStore lists) {
        this.runner = runner;
        this.lists = lists;
        this.sections = sections;
        var persons = sections.customers();
        redeem = new PointsWrite<>(
                new PersonWrite<>(persons, command -> named(command.ask().ref()), Redeeming::decide), this::needsOf, 0);
        reverse =
                new PointsWrite<>(new PersonWrite<>(persons, Redemptions::named, Reversing::decide), this::needsOf, 0);
        bind = new PointsWrite<>(
                new PersonWrite<>(
                        persons,
                        command -> named(
                                command.ref(),
                                List.of(command.redemption().account().customer())),
                        BindRedemption::decide),
                (command, needs) ->
                        needs.of(sections.acts()).number(command.redemption().id()),
                0);
        transfer = new PointsWrite<>(
                new PersonWrite<>(persons, Redemptions::named, Transferring::decide),
                this::needsOf,
                Transferring.MOST_LOTS);
        send = new PointsWrite<>(new PersonWrite<>(persons, Redemptions::named, SendCode::decide), this::needsOf, 0);
        deduct = new PointsWrite<>(
                new PersonWrite<>(persons, command -> named(command.ref()), Deducting::decide),
                (command, needs) -> sections.openLots(command.ref(), command.at(), needs),
                1);
        tryCode = new PointsWrite<>(
                new PersonWrite<>(
                        persons,
                        ask -> named(ask.ref()),
                        (ask, world, given) -> Redeemable.checkWithCode(ask, world, ask.at())),
                (ask, needs) -> {
                    sections.toRedeem(ask, needs);
                    sections.codes().ofPerson(ask.ref(), needs);
                },
                0);
    }

    /** Sends a code for what a check finds possible. Refuses as that does, and where none can be sent. */
    public <A> A send(Call call, SendCode command, Rendering<Person, A> rendering) {
        return runner.write(call, send, List.of(command), rendering);
    }

    private static Named named(SendCode command) {
        return switch (command) {
            case SendCode.ToRedeem(var ask, var draft) -> named(ask.ref());
            case SendCode.ToTransfer(var transferred, var draft) -> named(transferred);
        };
    }

    private static Named named(TransferPoints command) {
        return new Named(List.of(command.from(), command.to()), List.of());
    }

    private static Named named(CustomerRef ref) {
        return new Named(List.of(ref), List.of());
    }

    private static Named named(ReverseRedemption command) {
        return named(command.ref(), command.customers());
    }

    private static Named named(CustomerRef ref, List<CustomerId> further) {
        var refs = new ArrayList<CustomerRef>();
        refs.add(ref);
        further.forEach(id -> refs.add(new CustomerRef.ById(id, ANYWHERE)));
        return new Named(refs, List.of());
    }

    private void needsOf(RedeemPoints command, Needs needs) {
        sections.toRedeem(command.ask(), needs);
        var said = command.said();
        if (!said.externalReference().isEmpty()) {
            needs.of(sections.acts()).reference(said.externalReference());
        } else if (!said.billNumber().isEmpty()) {
            needs.of(sections.acts())
                    .recentOf(command.ask().ref(), command.ask().at());
        }
        needs.of(sections.acts());
        if (command.validation() instanceof RedeemPoints.Validation.ByCode) {
            sections.codes().ofPerson(command.ask().ref(), needs);
        }
    }

    private void needsOf(ReverseRedemption command, Needs needs) {
        needs.of(sections.acts()).number(command.redemption().id());
        needs.of(sections.points()).lots(command.lots());
        for (var customer : command.customers()) {
            needs.of(sections.points()).accountsOf(customer);
            needs.of(sections.points()).everyLotOf(customer);
        }
    }

    private void needsOf(TransferPoints command, Needs needs) {
        sections.openLots(command.from(), command.at(), needs);
        sections.accounts(command.to(), needs);
        needs.of(sections.acts());
        sections.codes().ofPerson(command.from(), needs);
    }

    private void needsOf(SendCode command, Needs needs) {
        switch (command) {
            case SendCode.ToRedeem(var ask, var draft) -> {
                sections.toRedeem(ask, needs);
                sections.codes().ofPerson(ask.ref(), needs);
            }
            case SendCode.ToTransfer(var transferred, var draft) -> needsOf(transferred, needs);
        }
    }

    /** Redeems in order; a later one sees those before it. */
    public <A> A redeem(Call call, List<RedeemPoints> commands, Rendering<Redeemed, A> rendering) {
        return runner.write(call, redeem, commands, rendering);
    }

    /** What redeeming would be refused with but for its proof, or what it would redeem. */
    public Outcome<Redeemable> check(OrgId org, RedemptionAsk ask) {
        return runner.read(org, new CheckRedeemable(sections), ask);
    }

    /** As {@link #check(OrgId, RedemptionAsk)}, with the code that came with the question: a wrong one is counted. */
    public <A> A tryCode(Call call, RedemptionAsk ask, Rendering<Redeemable, A> rendering) {
        return runner.write(call, tryCode, List.of(ask), rendering);
    }

    public Optional<Redemption> find(OrgId org, RedemptionId id) {
        return lists.find(org, id);
    }

    /** The redemption that was made under a caller's reference. */
    public Optional<Redemption> find(OrgId org, String externalReference) {
        return lists.find(org, externalReference);
    }

    public <A> A reverse(Call call, ReverseRedemption command, Rendering<Reversed, A> rendering) {
        return runner.write(call, reverse, List.of(command), rendering);
    }

    public <A> A bind(Call call, BindRedemption command, Rendering<Bound, A> rendering) {
        return runner.write(call, bind, List.of(command), rendering);
    }

    public <A> A transfer(Call call, TransferPoints command, Rendering<Transferred, A> rendering) {
        return runner.write(call, transfer, List.of(command), rendering);
    }

    /** What a transfer would be refused with but for its code, or what it would move. */
    public Outcome<Transferrable> check(OrgId org, TransferPoints command) {
        return runner.read(org, new CheckTransferrable(sections), command);
    }

    /** What a person gave and got, the latest first. */
    public List<Transfer> transfers(OrgId org, List<CustomerId> members) {
        return lists.transfers(org, members);
    }

    public <A> A deduct(Call call, DeductPoints command, Rendering<Deducted, A> rendering) {
        return runner.write(call, deduct, List.of(command), rendering);
    }

    private record CheckRedeemable(Sections sections) implements Question<RedemptionAsk, Outcome<Redeemable>> {
        @Override
        public void needs(RedemptionAsk ask, Needs needs) {
            sections.person(ask.ref(), needs);
            sections.toRedeem(ask, needs);
        }

        @Override
        public Outcome<Redeemable> answer(RedemptionAsk ask, World world) {
            return Redeemable.check(ask, world, ask.at());
        }
    }

    private record CheckTransferrable(Sections sections) implements Question<TransferPoints, Outcome<Transferrable>> {
        @Override
        public void needs(TransferPoints command, Needs needs) {
            sections.person(command.from(), needs);
            sections.person(command.to(), needs);
            sections.openLots(command.from(), command.at(), needs);
            sections.accounts(command.to(), needs);
        }

        @Override
        public Outcome<Transferrable> answer(TransferPoints command, World world) {
            return Transferrable.check(command, world, command.at());
        }
    }
}
