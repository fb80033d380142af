package io.meniscus.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.CustomerRef;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodeIssue;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.CodeQuestion;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.otp.OneTimeCodes;
import io.meniscus.core.otp.Recipients;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerStore;
import io.meniscus.customer.PersonWrite;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import java.util.List;
import java.util.Objects;

/** The plainest acts that codes guard: somebody is sent a code for points, or spends them with one. */
final class PointsByCode implements Operation<PointsByCode.Act, String> {
    private final PersonWrite<Act, String> person;
    private final CodeSections sections;

    PointsByCode(CustomerStore customers, CodeSections sections) {
        this.person = new PersonWrite<>(
                customers, act -> new PersonWrite.Named(List.of(act.ref()), List.of()), PointsByCode::act);
        this.sections = sections;
    }

    sealed interface Act {
        CustomerId who();

        Points points();

        default CustomerRef ref() {
            return new CustomerRef.ById(who(), new CustomerRef.Scope.All());
        }

        record Send(CustomerId who, Points points, NewCode draft) implements Act {}

        record Spend(CustomerId who, Points points, String typed) implements Act {}
    }

    @Override
    public void needs(Act act, Needs needs) {
        person.needs(act, needs);
        sections.ofPerson(act.ref(), needs);
    }

    @Override
    public boolean blocked(Act act, World world) {
        return person.blocked(act, world);
    }

    @Override
    public void holdBack(Act act, World world) {
        person.holdBack(act, world);
    }

    @Override
    public Outcome<String> decide(Act act, World world, Given given) {
        return person.decide(act, world, given);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return CodeSections.idsNeeded(kind);
    }

    private static Outcome<String> act(Act act, World world, Given given) {
        var identity = world.section(Identity.KIND);
        var who = Person.of(
                identity, Objects.requireNonNull(identity.find(act.who())).root());
        return switch (act) {
            case Act.Send(var id, var points, var draft) -> send(who, points, draft, world, given);
            case Act.Spend(var id, var points, var typed) -> spend(who, points, typed, world, given);
        };
    }

    private static Outcome<String> send(Person who, Points points, NewCode draft, World world, Given given) {
        var binding = new Binding.ToPoints(who.root().id(), points);
        var sent = CodeIssue.toPerson(draft, binding, CodeIssue.Repeat.SAME_WHILE_VALID, who, world, given);
        return switch (sent) {
            case Outcome.Accepted<OneTimeCode>(var code, var none) ->
                Outcome.accepted(code.code().reveal());
            case Outcome.Refused<OneTimeCode>(var refusal) -> Outcome.refused(refusal);
            case Outcome.Failed<OneTimeCode>(var cause) -> new Outcome.Failed<>(cause);
        };
    }

    private static Outcome<String> spend(Person who, Points points, String typed, World world, Given given) {
        var codes = world.section(OneTimeCodes.KIND);
        var question = new CodeQuestion(
                Recipients.of(who),
                CodeAction.POINTS,
                new Binding.Act.MovePoints(who.members(), points),
                typed,
                CodePolicy.Pick.ANY_VALID);
        var found = codes.find(question, given.at());
        if (found.isEmpty()) {
            return Outcome.refused(OneTimeCodes.wrong(question, world, given.at()));
        }
        codes.use(found.get(), given.at());
        return Outcome.accepted(typed);
    }
}
