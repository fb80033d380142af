package io.meniscus.organization.configuration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/** What the values of a configuration key are. Each reads a text to its stored form or says what it wants. */
public sealed interface ConfigurationType {
    JsonMapper JSON = new JsonMapper();

    /** The stored form; {@link IllegalArgumentException} says what is wanted. */
    String read(String value);

    /** Reads the notation of the table of keys: {@code flag}, {@code integer 1..50}, {@code one of a|b}, … */
    static ConfigurationType of(String notation) {
        return switch (notation) {
            case "flag" -> new Switch("1", "0");
            case "boolean" -> new Switch("true", "false");
            case "decimal" -> new Decimal();
            case "date" -> new Date();
            case "time" -> new TimeOfDay();
            case "zone" -> new Zone();
            case "json" -> new Json();
            case "text" -> new Text();
            case "secret" -> new SecretText();
            default -> ofRange(notation);
        };
    }

    private static ConfigurationType ofRange(String notation) {
        if (notation.startsWith("one of ")) {
            return new OneOf(List.of(notation.substring("one of ".length()).split("\\|", -1)));
        }
        if (notation.startsWith("integer ")) {
            var bounds = notation.substring("integer ".length()).split("\\.\\.", -1);
            return new Whole(Long.parseLong(bounds[0]), Long.parseLong(bounds[1]));
        }
        throw new IllegalStateException("no such type of configuration key: " + notation);
    }

    /** On or off, in the key's own two words. */
    record Switch(String on, String off) implements ConfigurationType {
        @Override
        public String read(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "1", "true" -> on;
                case "0", "false" -> off;
                default -> throw new IllegalArgumentException("wants " + on + " or " + off);
            };
        }
    }

    record Whole(long least, long most) implements ConfigurationType {
        @Override
        public String read(String value) {
            if (!value.matches("-?\\d{1,18}") || Long.parseLong(value) < least || Long.parseLong(value) > most) {
                throw new IllegalArgumentException("wants a whole number from " + least + " to " + most);
            }
            return Long.toString(Long.parseLong(value));
        }
    }

    record Decimal() implements ConfigurationType {
        @Override
        public String read(String value) {
            if (!value.matches("-?\\d{1,15}(\\.\\d{1,6})?")) {
                throw new IllegalArgumentException("wants an amount such as 12.50");
            }
            return new BigDecimal(value).toPlainString();
        }
    }

    record Date() implements ConfigurationType {
        @Override
        public String read(String value) {
            try {
                return LocalDate.parse(value).toString();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("wants a date such as 2026-01-31", e);
            }
        }
    }

    record TimeOfDay() implements ConfigurationType {
        @Override
        public String read(String value) {
            try {
                return LocalTime.parse(value).toString();
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("wants a time of day such as 16:00", e);
            }
        }
    }

    record Zone() implements ConfigurationType {
        @Override
        public String read(String value) {
            if (!ZoneId.getAvailableZoneIds().contains(value)) {
                throw new IllegalArgumentException("wants a time zone such as Asia/Kolkata");
            }
            return value;
        }
    }

    record Json() implements ConfigurationType {
        @Override
        public String read(String value) {
            try {
                if (JSON.readTree(value).isContainerNode()) {
                    return value;
                }
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException("wants JSON", e);
            }
            throw new IllegalArgumentException("wants a JSON object or array");
        }
    }

    record Text() implements ConfigurationType {
        @Override
        public String read(String value) {
            return value;
        }
    }

    /** A text that no report shows. */
    record SecretText() implements ConfigurationType {
        @Override
        public String read(String value) {
            return value;
        }
    }

    record OneOf(List<String> names) implements ConfigurationType {
        public OneOf {
            names = List.copyOf(names);
        }

        @Override
        public String read(String value) {
            return names.stream()
                    .filter(name -> name.equalsIgnoreCase(value))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("wants one of " + String.join(", ", names)));
        }
    }
}
