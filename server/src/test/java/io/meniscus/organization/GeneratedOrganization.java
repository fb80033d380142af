package io.meniscus.organization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.configuration.ConfigurationKeys;
import io.meniscus.organization.configuration.ConfigurationType;
import io.meniscus.organization.field.PlatformFields;
import io.meniscus.organization.form.ValueRefused;
import io.meniscus.organization.kinds.AttributionLookups;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.kinds.CurrencyRatios;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.kinds.ExtendedFields;
import io.meniscus.organization.kinds.Profile;
import io.meniscus.organization.kinds.Sources;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Verticals;
import io.meniscus.organization.program.LoyaltyPrograms;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.SetupDocument;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A document with entries of every kind, drawn from a seed by what the kinds declare: a field's value is whatever its
 * schema suggests and its form takes, texts among them that are hard to write in YAML. Only what rules ask over several
 * fields is said here.
 */
final class GeneratedOrganization {
    /** What other entries must fit to. */
    private static final Map<String, String> CONFIGURATION = Map.of(
            "DEFAULT_ACCESS_GROUP", "InStore",
            "MAX_TOKEN_LIFE_SECONDS", "2592000",
            "PRODUCT_CONF_ORG_AUDITABLE_CUSTOM_FIELDS_LIMIT", "5");

    private static final int MOST_AUDITED = 5;

    private static final Map<String, List<String>> ALWAYS_THERE =
            Map.of("accessGroups", List.of("POS", "InStore", "Admin"), "zones", List.of("root"));

    /** Keys of fields whose values no two entries may share. */
    private static final Set<String> OWN = Set.of("name", "username", "key");

    private static final int OF_OTHER_KINDS = 40;
    private static final int LARGEST_NUMBER = 3_600;
    private static final List<String> RULES = List.of("[a-z]+\\d{2}", "(yes|no)", "^x.*$");

    private final Random random;
    private final int stores;
    private final int tills;
    private final Map<String, List<String>> active = new HashMap<>();
    private final List<String> servers = new ArrayList<>();
    private final GeneratedPrograms programs;
    private final Map<Field<?>, Integer> audited = new HashMap<>();
    private int numbers = 1_000_000;

    GeneratedOrganization(long seed, int stores, int tills) {
        this.random = new Random(seed);
        this.programs = new GeneratedPrograms(random, active);
        this.stores = stores;
        this.tills = tills;
    }

    SetupDocument document() {
        var root = JsonNodeFactory.instance.objectNode();
        for (var kind : Kinds.ALL) {
            active.put(kind.section(), new ArrayList<>(ALWAYS_THERE.getOrDefault(kind.section(), List.of())));
            var names = names(kind);
            switch (kind.shape()) {
                case SINGLE -> root.set(kind.section(), entry(kind, names.getFirst()));
                case MAPPING -> {
                    var section = root.putObject(kind.section());
                    names.forEach(name -> section.set(name.getFirst(), value(kind, name)));
                }
                case LIST -> {
                    var section = root.putArray(kind.section());
                    names.forEach(name -> section.add(entry(kind, name)));
                }
            }
        }
        return new SetupDocument(root);
    }

    /** What each entry of a kind is known by: a text, or two. */
    private List<List<String>> names(Kind kind) {
        var known = kind.knownBy();
        if (kind == Profile.KIND) {
            return List.of(List.of("generated"));
        }
        if (kind == ConfigurationValues.KIND) {
            return ConfigurationKeys.all().stream()
                    .filter(key -> !(key.type() instanceof ConfigurationType.SecretText))
                    .map(key -> List.of(key.name()))
                    .toList();
        }
        if (kind == CurrencyRatios.KIND) {
            return Currency.availableCurrencies()
                    .map(Currency::getCurrencyCode)
                    .sorted()
                    .limit(OF_OTHER_KINDS)
                    .map(List::of)
                    .toList();
        }
        if (kind == Verticals.KIND) {
            return known.getFirst().form().choices().stream().map(List::of).toList();
        }
        if (kind == ExtendedFields.KIND) {
            return PlatformFields.stock().fields().stream()
                    .limit(OF_OTHER_KINDS)
                    .map(field -> List.of(field.entity().lowerCase(), field.name()))
                    .distinct()
                    .toList();
        }
        return IntStream.range(0, count(kind)).mapToObj(i -> name(kind, i)).toList();
    }

    private int count(Kind kind) {
        return kind == Stores.KIND ? stores : kind == Tills.KIND ? tills : OF_OTHER_KINDS;
    }

    private List<String> name(Kind kind, int number) {
        var known = kind.knownBy();
        if (kind == Sources.KIND) {
            var all = Sources.SOURCE.form().choices();
            return List.of(all.get(number % all.size()), number < all.size() ? "" : own(Sources.ACCOUNT, number));
        }
        return known.size() == 1
                ? List.of(own(known.getFirst(), number))
                : List.of(any(known.getFirst().form().choices()), own(known.getLast(), number));
    }

    /** A text that no other entry has. */
    private String own(Field<?> field, int number) {
        for (var text : shuffled(GeneratedTexts.HARD)) {
            var candidate = text + "-" + number;
            if (takes(field, JsonNodeFactory.instance.textNode(candidate))) {
                return candidate;
            }
        }
        throw new IllegalStateException("no name for " + field);
    }

    private JsonNode value(Kind kind, List<String> name) {
        if (kind != ConfigurationValues.KIND) {
            return value(kind.fields().getLast());
        }
        var key = ConfigurationKeys.find(name.getFirst()).orElseThrow();
        var fixed = CONFIGURATION.get(key.name());
        var value = fixed == null
                ? texts().stream().filter(text -> isRead(key, text)).findFirst().orElseThrow()
                : fixed;
        return JsonNodeFactory.instance.textNode(value);
    }

    private static boolean isRead(ConfigurationKey key, String text) {
        try {
            key.read(text);
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private ObjectNode entry(Kind kind, List<String> name) {
        var entry = JsonNodeFactory.instance.objectNode();
        var known = kind.knownBy();
        for (int i = 0; i < known.size(); i++) {
            entry.put(known.get(i).key(), name.get(i));
        }
        for (var field : kind.fields()) {
            boolean isGiven = field.isNeeded() || kind.shape() == Kind.Shape.SINGLE || random.nextInt(3) > 0;
            if (isGiven && !field.isWriteOnly() && !entry.has(field.key())) {
                put(entry, field, name);
            }
        }
        fit(kind, entry);
        if (entry.path("active").asBoolean(true)) {
            active.getOrDefault(kind.section(), new ArrayList<>()).add(String.join(" ", name));
        }
        return entry;
    }

    private void put(ObjectNode entry, Field<?> field, List<String> name) {
        if (field.isReference()) {
            var candidates = active.getOrDefault(field.refersTo(), List.of());
            if (!candidates.isEmpty()) {
                entry.put(field.key(), any(candidates));
            }
        } else if (OWN.contains(field.key())) {
            entry.set(field.key(), ownValue(field, name));
        } else if (field == ExtendedFields.RULE || field == CustomFields.SERVER_RULE) {
            entry.put(field.key(), any(RULES));
        } else if (field.key().equals("audited")) {
            entry.put("audited", audited.merge(field, 1, Integer::sum) <= MOST_AUDITED);
        } else if (GeneratedPrograms.draws(field)) {
            entry.set(field.key(), programs.value(field));
        } else if (field.key().equals("active")) {
            entry.put("active", random.nextInt(5) > 0);
        } else {
            entry.set(field.key(), value(field));
        }
    }

    private JsonNode ownValue(Field<?> field, List<String> name) {
        var candidate = JsonNodeFactory.instance.textNode("Of " + String.join(" ", name));
        return takes(field, candidate) ? candidate : JsonNodeFactory.instance.textNode(own(field, numbers++));
    }

    /** What rules ask over several fields. */
    private void fit(Kind kind, ObjectNode entry) {
        if (kind == Profile.KIND) {
            entry.put("active", true).put("minSmsHour", 7).put("maxSmsHour", 21);
            support(entry, Profile.TIME_ZONES, Tills.TIME_ZONE);
            support(entry, Profile.CURRENCIES, Tills.CURRENCY);
            support(entry, Profile.LANGUAGES, Tills.LANGUAGE);
        } else if (kind == AttributionLookups.KIND) {
            boolean isOfTill = random.nextBoolean();
            entry.remove(isOfTill ? "store" : "till");
            var name = isOfTill ? "till" : "store";
            entry.put(name, any(active.getOrDefault(name + "s", List.of())));
        } else if (kind == Tills.KIND) {
            fitTill(entry);
        } else if (kind == LoyaltyPrograms.KIND) {
            programs.fit(entry);
        }
    }

    /** Whatever a place may be given. */
    private void support(ObjectNode profile, Field<?> list, Field<?> ofPlaces) {
        var supported = profile.putArray(list.key());
        texts().stream()
                .filter(text -> takes(ofPlaces, JsonNodeFactory.instance.textNode(text)))
                .forEach(supported::add);
    }

    /** One in ten is a store server or centre; others may work behind one. */
    private void fitTill(ObjectNode till) {
        boolean isServer = random.nextInt(10) == 0;
        till.put("kind", isServer ? any(List.of("store server", "store centre")) : "till");
        till.remove("storeServer");
        if (isServer) {
            servers.add(till.path("code").asText());
        } else if (!servers.isEmpty() && random.nextBoolean()) {
            till.put("storeServer", any(servers));
        }
    }

    private JsonNode value(Field<?> field) {
        var choices = field.form().choices();
        if (!choices.isEmpty()) {
            return JsonNodeFactory.instance.textNode(any(choices));
        }
        var schema = field.form().schema();
        if (schema.path("type").isArray()) {
            return text(field);
        }
        for (int attempt = 0; attempt < 20_000; attempt++) {
            var drawn = drawn(schema);
            boolean isNothing = drawn.isContainerNode() && drawn.isEmpty();
            if (!isNothing && takes(field, drawn)) {
                return drawn;
            }
        }
        throw new IllegalStateException("no value for " + field + " " + schema);
    }

    private JsonNode text(Field<?> field) {
        return texts().stream()
                .map(JsonNodeFactory.instance::textNode)
                .filter(text -> takes(field, text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no text for " + field));
    }

    private JsonNode drawn(JsonNode schema) {
        var nodes = JsonNodeFactory.instance;
        var words = schema.has("enum") ? schema.get("enum") : schema.path("examples");
        if (!words.isEmpty()) {
            return words.get(random.nextInt(words.size()));
        }
        return switch (schema.path("type").asText("text")) {
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            case "integer" -> {
                int least = schema.path("minimum").asInt();
                int most = Math.min(schema.path("maximum").asInt(), LARGEST_NUMBER);
                yield nodes.numberNode(random.nextInt(least, most + 1));
            }
            case "array" -> {
                var array = nodes.arrayNode();
                int size = random.nextInt(Math.min(schema.path("maxItems").asInt(3), 3) + 1);
                for (int i = 0; i < size; i++) {
                    array.add(drawn(schema.path("items")));
                }
                yield array;
            }
            case "object" -> {
                var object = nodes.objectNode();
                schema.path("properties")
                        .properties()
                        .forEach(property -> object.set(property.getKey(), drawn(property.getValue())));
                if (schema.has("additionalProperties")) {
                    object.set(any(texts()), drawn(schema.get("additionalProperties")));
                }
                yield object;
            }
            default -> nodes.textNode(any(texts()));
        };
    }

    private static boolean takes(Field<?> field, JsonNode value) {
        try {
            field.form().read(value);
            return true;
        } catch (ValueRefused _) {
            return false;
        }
    }

    /** Texts and words in another order each time, and one that is nobody else's. */
    private List<String> texts() {
        var all = new ArrayList<>(GeneratedTexts.HARD);
        all.addAll(GeneratedTexts.FITTING);
        all.add("%016x%016x".formatted(random.nextLong(), random.nextLong()));
        return shuffled(all);
    }

    private List<String> shuffled(List<String> texts) {
        var copy = new ArrayList<>(texts);
        Collections.shuffle(copy, random);
        return copy;
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
