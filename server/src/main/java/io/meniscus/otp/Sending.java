package io.meniscus.otp;

import io.meniscus.core.CustomerId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.Identity;
import io.meniscus.core.identity.Person;
import io.meniscus.core.otp.Binding;
import io.meniscus.core.otp.CodeIssue;
import io.meniscus.core.otp.CodeIssue.Letter;
import io.meniscus.core.otp.CodeRefusal;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.otp.Recipients;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import io.meniscus.customer.CustomerNeeds;
import io.meniscus.customer.PersonWrite;
import io.meniscus.run.Needs;
import io.meniscus.run.Operation;
import io.meniscus.run.SectionStore;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Sending a code to a mobile or an e-mail address (v2/otp "generate"). Who has the address is looked up for the
 * message and for channels that need another address; nobody need have it.
 */
final class Sending implements Operation<GenerateCode, OneTimeCode> {
    private final PersonWrite<GenerateCode, OneTimeCode> person;
    private final CodeSections sections;

    Sending(SectionStore<Identity, CustomerNeeds> customers, CodeSections sections) {
        this.person = new PersonWrite<>(
                customers, command -> new PersonWrite.Named(List.of(), List.of(command.recipient())), Sending::send);
        this.sections = sections;
    }

    @Override
    public void needs(GenerateCode command, Needs needs) {
        person.needs(command, needs);
        sections.sentTo(command.recipient(), needs);
    }

    @Override
    public boolean blocked(GenerateCode command, World world) {
        return person.blocked(command, world);
    }

    @Override
    public void holdBack(GenerateCode command, World world) {
        person.holdBack(command, world);
    }

    @Override
    public Outcome<OneTimeCode> decide(GenerateCode command, World world, Given given) {
        return person.decide(command, world, given);
    }

    @Override
    public int idsNeeded(IdKind kind) {
        return CodeSections.idsNeeded(kind);
    }

    private static Outcome<OneTimeCode> send(GenerateCode command, World world, Given given) {
        var holder = holder(command.recipient(), world);
        var addresses = new LinkedHashSet<IdentifierKey>();
        addresses.add(command.recipient());
        holder.ifPresent(found -> addresses.addAll(Recipients.of(found)));
        var letters = new LinkedHashSet<Letter>();
        for (var wish : command.wishes()) {
            letter(wish, List.copyOf(addresses)).ifPresent(letters::add);
        }
        if (letters.isEmpty()) {
            return Outcome.refused(new CodeRefusal.NoAddress());
        }
        CustomerId customer = holder.map(found -> found.root().id()).orElse(null);
        var to = new CodeIssue.To(command.recipient(), customer, List.copyOf(letters));
        return CodeIssue.send(command.draft(), new Binding.Unbound(), CodeIssue.Repeat.ANOTHER, to, world, given);
    }

    private static Optional<Person> holder(IdentifierKey recipient, World world) {
        var identity = world.section(Identity.KIND);
        return identity.roots(List.of(recipient)).stream().findFirst().map(root -> Person.of(identity, root));
    }

    private static Optional<Letter> letter(GenerateCode.Wish wish, List<IdentifierKey> addresses) {
        return wish.address().isEmpty()
                ? CodeIssue.address(wish.channel(), addresses)
                : Optional.of(new Letter(wish.channel(), wish.address()));
    }
}
