package io.meniscus.console.configuration;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.configuration.ConfigurationModel.Group;
import io.meniscus.console.setup.Ground;
import io.meniscus.console.view.Field;
import io.meniscus.http.Reply;
import io.meniscus.organization.configuration.ConfigurationKey;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.setup.SetupState;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code GET /console/{organization}/configuration}: the keys; the one named by {@code edit} with its form. */
record ShowConfiguration(Ground ground) implements PageRoute.OrganizationPage {
    static final String TITLE = "Configuration";
    static final String TEMPLATE = "configuration/configuration.jte";

    /** The key that is edited, what was typed, and what is wrong with it. */
    record Editing(String key, String typed, String error) {}

    @Override
    public Reply show(Visit visit) {
        boolean mayEdit = visit.may(Permission.write(Resource.ADMIN));
        var key = mayEdit ? visit.request().query("edit").orElse("") : "";
        return visit.page(TITLE, TEMPLATE, model(visit, ground, new Editing(key, "", "")));
    }

    static ConfigurationModel model(Visit visit, Ground ground, Editing editing) {
        var state = ground.states().of(visit);
        var wanted = visit.request().query("q").orElse("").toLowerCase(Locale.ROOT);
        var which = visit.request().query("which").orElse("");
        boolean isSearched = !wanted.isEmpty() || !which.isEmpty();
        var open = visit.request().query("open").orElse("");
        var groups = new ArrayList<Group>();
        KeyGroup.all().forEach((group, keys) -> {
            var shown = keys.stream()
                    .map(key -> key(visit, state, key, editing))
                    .filter(key -> fits(key, wanted) && isOf(key, which))
                    .toList();
            boolean isOpen = isSearched || open.equals("all") || open.equals(group.id()) || isEdited(shown);
            if (!shown.isEmpty()) {
                groups.add(new Group(group.id(), group.label(), count(shown), isOpen, shown));
            }
        });
        int count = groups.stream().mapToInt(group -> group.keys().size()).sum();
        boolean isAllOpen = groups.stream().allMatch(Group::open);
        return new ConfigurationModel(
                visit.path(Place.CONFIGURATION, ""),
                filter(visit, which),
                groups,
                count == 1 ? "1 key" : count + " keys",
                isAllOpen ? "" : visit.path(Place.CONFIGURATION, "") + "?open=all",
                visit.may(Permission.write(Resource.ADMIN)));
    }

    private static boolean isEdited(List<ConfigurationModel.Key> keys) {
        return keys.stream().anyMatch(key -> key.input() != null);
    }

    private static String count(List<ConfigurationModel.Key> keys) {
        long set = keys.stream().filter(ConfigurationModel.Key::isSet).count();
        return keys.size() + (keys.size() == 1 ? " key" : " keys") + (set == 0 ? "" : ", " + set + " set here");
    }

    private static boolean fits(ConfigurationModel.Key key, String wanted) {
        return key.name().toLowerCase(Locale.ROOT).contains(wanted)
                || key.meaning().toLowerCase(Locale.ROOT).contains(wanted)
                || key.input() != null;
    }

    private static boolean isOf(ConfigurationModel.Key key, String which) {
        return switch (which) {
            case "set" -> key.isSet() || key.input() != null;
            case "working" -> key.works() || key.input() != null;
            default -> true;
        };
    }

    private static ConfigurationModel.Key key(Visit visit, SetupState state, ConfigurationKey key, Editing editing) {
        var entry = state.get(ConfigurationValues.KIND, key.name());
        var stored = entry.map(set -> set.written(ConfigurationValues.VALUE).asText())
                .orElse("");
        boolean isEdited = key.name().equals(editing.key());
        var shown = entry.isPresent() && !isSecret(key) ? stored : key.fallback();
        var typed = editing.error().isEmpty() ? shown : editing.typed();
        return new ConfigurationModel.Key(
                key.name(),
                key.meaning(),
                KeyWords.type(key),
                key.fallback().isEmpty() ? "unset" : KeyWords.value(key, key.fallback()),
                entry.isPresent(),
                KeyWords.value(key, stored),
                KeyWords.works(key),
                visit.path(Place.CONFIGURATION, "") + "?edit=" + key.name() + "#" + key.name(),
                visit.path(Place.CONFIGURATION, "/" + key.name()),
                isEdited ? KeyWords.input(key, isSecret(key) ? "" : typed, editing.error()) : null);
    }

    private static boolean isSecret(ConfigurationKey key) {
        return key.type() instanceof io.meniscus.organization.configuration.ConfigurationType.SecretText;
    }

    private static List<Field> filter(Visit visit, String which) {
        return List.of(
                new Field(
                        "q", "Search", "search", visit.request().query("q").orElse(""), "off", "", "", true, List.of()),
                Field.select(
                                "which",
                                "Show",
                                List.of(
                                        new Field.Choice("", "All keys"),
                                        new Field.Choice("set", "Set here"),
                                        new Field.Choice("working", "In effect")))
                        .value(which));
    }
}
