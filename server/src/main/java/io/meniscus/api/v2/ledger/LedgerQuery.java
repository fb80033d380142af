package io.meniscus.api.v2.ledger;

import io.meniscus.api.v2.Paging;
import io.meniscus.core.ProgramId;
import io.meniscus.core.TillId;
import io.meniscus.core.points.Category;
import io.meniscus.core.program.Program;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Store;
import io.meniscus.organization.Till;
import io.meniscus.points.ledger.EventFilter.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters that calls about ledgers share (v2/points-ledger). */
record LedgerQuery(Request request, Organization organization) {
    private static final int MOST = Integer.MAX_VALUE;

    String text(String name) {
        return request.query(name).orElse("").strip();
    }

    boolean isTrue(String name, String usual) {
        var given = text(name).toLowerCase(Locale.ROOT);
        return Set.of("true", "1").contains(given.isEmpty() ? usual : given);
    }

    /** The elements of a comma list. */
    List<String> list(String name) {
        return Arrays.stream(text(name).split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Page and size; a size above the most is refused as the call says. */
    Paging.Page page(int most, LedgerRefusal above) {
        return switch (Paging.of(request, 10, MOST)) {
            case Paging.Refused(var error) -> throw new PageRefused(error);
            case Paging.Page page -> {
                if (page.limit() > most) {
                    throw new QueryRefused(above);
                }
                yield page;
            }
        };
    }

    /** The program asked for; none for all. */
    Set<ProgramId> programs() {
        var given = text("programId");
        if (given.isEmpty()) {
            return Set.of();
        }
        return number(given)
                .filter(id -> id <= Integer.MAX_VALUE)
                .map(id -> new ProgramId(id.intValue()))
                .flatMap(organization.programs()::find)
                .map(Program::id)
                .map(Set::of)
                .orElseThrow(() -> new QueryRefused(new LedgerRefusal.ProgramUnknown(given)));
    }

    /** The tills whose events count as the program's; refused without a program. */
    Set<TillId> conceptTills() {
        if (!isTrue("includeTillConceptEvents", "false")) {
            return Set.of();
        }
        var programs = programs();
        if (programs.isEmpty()) {
            throw combination("includeTillConceptEvents needs programId");
        }
        return organization.programs().ofTills().entrySet().stream()
                .filter(each -> programs.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<Side> sides() {
        return choice("ledgerEntryType", LedgerRefusal.EntryTypeUnknown::new, Side.values());
    }

    private <E extends Enum<E>> Set<E> choice(String name, Function<String, LedgerRefusal> unknown, E[] all) {
        var given = text(name);
        if (given.isEmpty()) {
            return Set.of(all);
        }
        return Arrays.stream(all)
                .filter(each -> each.name().equalsIgnoreCase(given))
                .map(Set::of)
                .findFirst()
                .orElseThrow(() -> new QueryRefused(unknown.apply(given)));
    }

    /** The kinds of points asked for; none where the call asks for alternate currencies alone: there are none. */
    Set<Category> categories() {
        boolean everyCurrency = isTrue("includeAlternateCurrencies", "false");
        var currencies = text("alternateCurrencyNames");
        if (!everyCurrency && !currencies.isEmpty()) {
            throw new QueryRefused(new LedgerRefusal.CurrencyUnknown(currencies));
        }
        if (isTrue("excludePointCategories", "false")) {
            if (!everyCurrency) {
                throw combination("excludePointCategories needs includeAlternateCurrencies");
            }
            return Set.of();
        }
        var types = choice("pointCategoryType", LedgerRefusal.CategoryTypeUnknown::new, CategoryType.values());
        return types.stream().map(CategoryType::category).collect(Collectors.toUnmodifiableSet());
    }

    /** Names of categories on the wire. */
    private enum CategoryType {
        REGULAR(Category.MAIN),
        PROMISED(Category.DELAYED),
        TRIGGER_BASED(Category.TRIGGERED);

        private final Category category;

        CategoryType(Category category) {
            this.category = category;
        }

        Category category() {
            return category;
        }
    }

    /** Where the events asked for happened; none for anywhere. */
    Set<TillId> tills() {
        var given = Stream.of("tillId", "tillIds", "storeId", "storeCode")
                .filter(name -> !text(name).isEmpty())
                .toList();
        if (given.size() > 1) {
            throw new QueryRefused(new LedgerRefusal.SeveralPlaces());
        }
        if (given.isEmpty()) {
            return Set.of();
        }
        var text = text(given.getFirst());
        return switch (given.getFirst()) {
            case "tillId" -> Set.of(till(text));
            case "tillIds" -> list("tillIds").stream().map(this::listed).collect(Collectors.toUnmodifiableSet());
            case "storeId" -> tills(organization.store(numberOf(text)), text);
            default ->
                tills(
                        organization.stores().stream()
                                .filter(store -> store.code().equalsIgnoreCase(text))
                                .findFirst(),
                        text);
        };
    }

    private TillId till(String text) {
        return organization
                .till(new TillId(numberOf(text)))
                .map(Till::id)
                .orElseThrow(() -> new QueryRefused(new LedgerRefusal.TillUnknown(text)));
    }

    private TillId listed(String text) {
        return number(text)
                .map(TillId::new)
                .flatMap(organization::till)
                .map(Till::id)
                .orElseThrow(() -> new QueryRefused(new LedgerRefusal.TillsInvalid(text("tillIds"))));
    }

    private Set<TillId> tills(Optional<Store> store, String text) {
        var tills = organization.tills().stream()
                .filter(till ->
                        store.filter(found -> found.id() == till.storeId()).isPresent())
                .map(Till::id)
                .collect(Collectors.toUnmodifiableSet());
        if (tills.isEmpty()) {
            throw new QueryRefused(new LedgerRefusal.StoreWithoutTills(text));
        }
        return tills;
    }

    private static long numberOf(String text) {
        return number(text).orElseThrow(() -> new QueryRefused(new LedgerRefusal.TillInvalid(text)));
    }

    static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    static QueryRefused combination(String what) {
        return new QueryRefused(new LedgerRefusal.CombinationInvalid(what));
    }
}
