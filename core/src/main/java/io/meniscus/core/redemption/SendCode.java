package io.meniscus.core.redemption;

import io.meniscus.core.identity.Lookup;
import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeIssue;
import io.meniscus.core.otp.CodeRefusal;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;

/**
 * The commands that send a customer a code to redeem or give points with, once these may be redeemed or given
 * (v1.1/points "validationcode", v2/points "isTransferrable"). While one is valid it is sent again.
 */
public sealed interface SendCode {
    NewCode draft();

    record ToRedeem(RedemptionAsk ask, NewCode draft) implements SendCode {}

    record ToTransfer(TransferPoints transfer, NewCode draft) implements SendCode {}

    /** The person that it was sent to. */
    static Outcome<Person> decide(SendCode command, World world, Given given) {
        return switch (command) {
            case ToRedeem(var ask, var draft) ->
                switch (Redeemable.check(ask, world, given.at())) {
                    case Outcome.Accepted<Redeemable>(var redeemable, var warnings) ->
                        switch (Lookup.person(ask.ref(), world)) {
                            case Outcome.Accepted<Person>(var person, var further) ->
                                send(draft, person, redeemable.points(), world, given);
                            case Outcome.Refused<Person>(var refusal) -> Outcome.refused(refusal);
                            case Outcome.Failed<Person>(var cause) -> new Outcome.Failed<>(cause);
                        };
                    case Outcome.Refused<Redeemable>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Failed<Redeemable>(var cause) -> new Outcome.Failed<>(cause);
                };
            case ToTransfer(var transfer, var draft) ->
                switch (Transferrable.check(transfer, world, given.at())) {
                    case Outcome.Accepted<Transferrable>(var between, var warnings) ->
                        send(draft, between.from(), between.points(), world, given);
                    case Outcome.Refused<Transferrable>(var refusal) -> Outcome.refused(refusal);
                    case Outcome.Failed<Transferrable>(var cause) -> new Outcome.Failed<>(cause);
                };
        };
    }

    /** Refuses with {@link CodeRefusal} too. */
    private static Outcome<Person> send(NewCode draft, Person person, Points points, World world, Given given) {
        var binding = new Binding.ToPoints(person.root().id(), points);
        var sent = CodeIssue.toPerson(draft, binding, CodeIssue.Repeat.SAME_WHILE_VALID, person, world, given);
        return switch (sent) {
            case Outcome.Accepted<OneTimeCode> _ -> Outcome.accepted(person);
            case Outcome.Refused<OneTimeCode>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<OneTimeCode>(var cause) -> new Outcome.Failed<>(cause);
        };
    }
}
