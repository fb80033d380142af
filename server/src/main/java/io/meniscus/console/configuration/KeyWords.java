package io.meniscus.console.configuration;

import io.meniscus.console.view.Field.Choice;
import io.meniscus.console.view.Input;
import io.meniscus.console.view.Input.Need;
import io.meniscus.console.view.Input.Shape;
import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.configuration.ConfigurationType;
import io.meniscus.organization.configuration.Flag;
import io.meniscus.organization.configuration.TextKey;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys as people read them. */
final class KeyWords {
    /** What the engine reads; the rest is stored and served, and its effect comes with later work. */
    private static final Set<String> WORKING = Stream.of(
                    Arrays.stream(Flag.values()).map(Flag::name),
                    Arrays.stream(TextKey.values()).map(TextKey::name),
                    Stream.of("MAX_TOKEN_LIFE_SECONDS"))
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    private KeyWords() {}

    static boolean works(ConfigurationKey key) {
        return WORKING.contains(key.name());
    }

    static String type(ConfigurationKey key) {
        return switch (key.type()) {
            case ConfigurationType.Switch _ -> "on or off";
            case ConfigurationType.Whole(var least, var most) -> "whole number, " + least + " to " + most;
            case ConfigurationType.Decimal _ -> "amount";
            case ConfigurationType.Date _ -> "date";
            case ConfigurationType.TimeOfDay _ -> "time of day";
            case ConfigurationType.Zone _ -> "time zone";
            case ConfigurationType.Json _ -> "JSON";
            case ConfigurationType.Text _ -> "text";
            case ConfigurationType.SecretText _ -> "secret text";
            case ConfigurationType.OneOf _ -> "choice";
        };
    }

    static String value(ConfigurationKey key, String value) {
        return switch (key.type()) {
            case ConfigurationType.Switch(var on, var off) ->
                value.equals(on) ? "on (" + on + ")" : value.equals(off) ? "off (" + off + ")" : value;
            default -> value;
        };
    }

    static Input input(ConfigurationKey key, String value, String error) {
        var choices = choices(key);
        var shape = switch (key.type()) {
            case ConfigurationType.Switch _, ConfigurationType.OneOf _ -> Shape.CHOICE;
            case ConfigurationType.Whole _ -> Shape.NUMBER;
            case ConfigurationType.Json _ -> Shape.LINES;
            case ConfigurationType.SecretText _ -> Shape.SECRET;
            default -> Shape.LINE;
        };
        var list = key.type() instanceof ConfigurationType.Zone ? "timeZone" : "";
        return new Input(
                "value",
                "Value of " + key.name(),
                shape,
                value,
                key.fallback(),
                type(key),
                error,
                list,
                Need.REQUIRED,
                choices,
                List.of());
    }

    private static List<Choice> choices(ConfigurationKey key) {
        return switch (key.type()) {
            case ConfigurationType.Switch(var on, var off) -> List.of(new Choice(on, "On"), new Choice(off, "Off"));
            case ConfigurationType.OneOf(var names) ->
                names.stream().map(name -> new Choice(name, name)).toList();
            default -> List.of();
        };
    }
}
