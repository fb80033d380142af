package io.meniscus.console.customers.words;

import io.meniscus.core.field.FieldWarning;
import io.meniscus.core.identity.CustomerWarning;
import io.meniscus.core.identity.change.ChangeWarning;
import io.meniscus.core.world.Warning;
import java.util.List;
import java.util.Optional;

/** What the pages say when something was done, but not all of it, or more than was asked. */
public final class Warnings {
    private Warnings() {}

    /** The words of those that matter to who pressed the button. */
    public static List<String> words(List<Warning> warnings) {
        return warnings.stream().flatMap(warning -> words(warning).stream()).toList();
    }

    private static Optional<String> words(Warning warning) {
        return switch (warning) {
            case CustomerWarning customer -> words(customer);
            case FieldWarning field -> Optional.of(words(field));
            case ChangeWarning.HasAlready(var type) ->
                Optional.of("The customer has this " + Names.inSentence(type) + " already.");
            case ChangeWarning.NothingDone() -> Optional.of("No identifier was changed.");
            default -> throw new IllegalStateException("customers do not warn of " + warning);
        };
    }

    private static Optional<String> words(CustomerWarning warning) {
        return switch (warning) {
            // The page's own address, and the source it names, say these.
            case CustomerWarning.MergedFound _, CustomerWarning.AccountMissing() -> Optional.empty();
            case CustomerWarning.Combined _ ->
                Optional.of("The profile joined a person that was known in another source.");
            case CustomerWarning.IdentifierDropped(var type) ->
                Optional.of("The " + Names.inSentence(type) + " is not valid and was left out.");
            case CustomerWarning.ChannelDropped(var type) ->
                Optional.of("The address for " + Names.channel(type) + " is not valid and was left out.");
            case CustomerWarning.HomeTillUnknown(var code) -> Optional.of("There is no till " + code + ".");
            case CustomerWarning.RegisteredTillUnknown(var code) -> Optional.of("There is no till " + code + ".");
            case CustomerWarning.NoDefaultStatusLabel() -> Optional.of("The organization has no default status label.");
            case CustomerWarning.PrimaryNotChanged(var type) ->
                Optional.of("The " + Names.inSentence(type) + " is the primary identifier and was not changed.");
            case CustomerWarning.ChangeNotAllowed(var type) ->
                Optional.of("A stored " + Names.inSentence(type) + " may not be changed.");
            case CustomerWarning.Merged(var victim, var survivor) ->
                Optional.of("The value belonged to customer " + survivor.value() + ": customer " + victim.value()
                        + " is part of that person now. The merge can be undone.");
            case CustomerWarning.NotMerged(var other, var why) ->
                Optional.of("The value belongs to customer " + other.value()
                        + " and was not added, and the two were not merged: " + Refusals.words(why));
            case CustomerWarning.BelongsToOther(var type) ->
                Optional.of("The " + Names.inSentence(type) + " belongs to another customer and was left out.");
        };
    }

    /** What is wrong with a field's value. */
    public static String words(FieldWarning warning) {
        return switch (warning) {
            case FieldWarning.CustomUnknown _, FieldWarning.ExtendedUnknown _ -> "There is no such field any more.";
            case FieldWarning.CustomInvalid _, FieldWarning.ExtendedInvalid _ -> "This isn't a value of the field.";
            case FieldWarning.CustomDisabled _ -> "The field is disabled.";
            case FieldWarning.ExtendedTooLong _ -> "This is too long.";
            case FieldWarning.ExtendedNotUpdatable(var name) ->
                "The field " + name + " keeps the value that it has: it may not be changed.";
        };
    }
}
