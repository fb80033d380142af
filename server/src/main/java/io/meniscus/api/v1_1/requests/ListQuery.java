package io.meniscus.api.v1_1.requests;

import static io.meniscus.api.v1_1.customer.AnnexRoutes.optional;

import io.meniscus.api.v1_1.V11Dates;
import io.meniscus.api.v1_1.customer.Asked;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.core.TillId;
import io.meniscus.core.identity.request.Approval;
import io.meniscus.core.identity.request.RequestKind;
import io.meniscus.core.identity.request.RequestNumber;
import io.meniscus.core.identity.request.RequestStatus;
import io.meniscus.core.identity.request.Steps;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.request.RequestFilter;
import io.meniscus.customer.request.RequestFilter.Handling;
import io.meniscus.customer.request.RequestFilter.Numbers;
import io.meniscus.customer.request.RequestFilter.Part;
import io.meniscus.customer.request.RequestFilter.Span;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.http.Request;
import io.meniscus.http.Route.Parameter;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What {@code request/get} and {@code request/logs} ask for; a word that is none there is finds nothing. */
final class ListQuery {
    static final List<Parameter> OF_GET = List.of(
            optional("format", "json or xml"),
            optional("start_date", "added since; at least one parameter must be given"),
            optional("end_date", "added until"),
            optional("user_id", "whose; likewise the identifiers below"),
            optional("email", "an e-mail address"),
            optional("mobile", "a mobile"),
            optional("external_id", "the organization's own number"),
            optional("status", "PENDING, APPROVED or REJECTED"),
            optional("type", "CHANGE_IDENTIFIER"),
            optional("base_type", "MOBILE, EMAIL, EXTERNAL_ID, ADDRESS, MOBILE_REALLOC or MERGE"),
            optional("start_id", "the least id"),
            optional("end_id", "the greatest id"),
            optional("start_limit", "how many to leave out"),
            optional("limit", "at most 50, which is usual"));

    private static final int MOST = 50;

    private final Request request;
    private final OfCustomer customers;
    private final Organization organization;

    ListQuery(Request request, OfCustomer customers) {
        this.request = request;
        this.customers = customers;
        this.organization = customers.organization(request);
    }

    static List<Parameter> ofLogs() {
        var all = new ArrayList<>(OF_GET);
        all.add(optional("customer_id", "as user_id"));
        all.add(optional("request_id", "one request"));
        all.add(optional("added_by", "code of the till it was added at"));
        all.add(optional("updated_by", "code of the till it was decided at"));
        all.add(optional("is_one_step_change", "true or false"));
        all.add(optional("approval_type", "CLIENT, CONFIG, CONFIG_DISABLED or CLIENT_DISABLED"));
        return all;
    }

    /** Refuses a query without any of the parameters. */
    void demandAny() {
        boolean any = OF_GET.stream()
                .map(Parameter::name)
                .filter(name -> !name.equals("format"))
                .anyMatch(name -> !text(name).isEmpty());
        if (!any) {
            throw new EdgeException(new EdgeRefusal.BadParameter("no filter was given"));
        }
    }

    /** Refuses a query without one of these. */
    void demand(String... names) {
        for (var name : names) {
            if (text(name).isEmpty()) {
                throw new EdgeException(new EdgeRefusal.BadParameter(name + " is missing"));
            }
        }
    }

    String type() {
        var type = RequestTypes.word(text("type"));
        return type.isEmpty() ? RequestTypes.CHANGE_IDENTIFIER : type;
    }

    Organization organization() {
        return organization;
    }

    /** Nothing where whom it asks for is nobody. */
    Optional<RequestFilter> filter() {
        var filter = RequestFilter.ALL
                .of(kinds())
                .in(among(EnumSet.of(RequestStatus.PENDING, RequestStatus.APPROVED, RequestStatus.REJECTED), "status"))
                .during(new Span(date("start_date", 0), date("end_date", 1)))
                .between(numbers())
                .handled(new Handling(
                        among(EnumSet.allOf(Approval.class), "approval_type"),
                        steps(),
                        till("added_by"),
                        till("updated_by")));
        var asked = asked();
        if (asked.isEmpty()) {
            return Optional.of(filter);
        }
        return customers.find(request, asked) instanceof Outcome.Accepted<OfCustomer.Found>(var found, var warnings)
                ? Optional.of(filter.about(found.owner().members()))
                : Optional.empty();
    }

    Part part() {
        int limit = (int) Math.min(number("limit").orElse((long) MOST), MOST);
        int offset = (int) Math.min(number("start_limit").orElse(0L), Integer.MAX_VALUE);
        return new Part(RequestFilter.Order.NEWEST, limit, offset);
    }

    private List<Asked> asked() {
        var id = text("user_id").isEmpty() ? text("customer_id") : text("user_id");
        var asked = Asked.of(id, null, text("mobile"), text("email"), text("external_id"));
        return asked.isEmpty() ? List.of() : List.of(asked.getFirst());
    }

    private Set<RequestKind> kinds() {
        if (!type().equals(RequestTypes.CHANGE_IDENTIFIER)) {
            return EnumSet.noneOf(RequestKind.class);
        }
        var base = text("base_type");
        if (base.isEmpty()) {
            return RequestFilter.ALL.kinds();
        }
        return RequestTypes.kind(base).map(Set::of).orElse(EnumSet.noneOf(RequestKind.class));
    }

    private <E extends Enum<E>> Set<E> among(Set<E> all, String name) {
        var word = RequestTypes.word(text(name));
        return word.isEmpty()
                ? all
                : all.stream()
                        .filter(value -> value.name().equals(word))
                        .map(Set::of)
                        .findFirst()
                        .orElseGet(Set::of);
    }

    private Set<Steps> steps() {
        if (text("is_one_step_change").isEmpty()) {
            return EnumSet.allOf(Steps.class);
        }
        return Set.of(OfCustomer.isOn(request, "is_one_step_change") ? Steps.ONE : Steps.TWO);
    }

    private Numbers numbers() {
        var one = number("request_id");
        return one.isPresent()
                ? new Numbers(requestNumber(one), requestNumber(one))
                : new Numbers(requestNumber(number("start_id")), requestNumber(number("end_id")));
    }

    private static @Nullable RequestNumber requestNumber(Optional<Long> number) {
        return number.map(RequestNumber::new).orElse(null);
    }

    private @Nullable TillId till(String name) {
        var code = text(name);
        return code.isEmpty()
                ? null
                : organization.tillByCode(code).map(Till::id).orElse(new TillId(-1));
    }

    /** A day counts from its beginning, or, as an end, to its end. */
    private @Nullable Instant date(String name, int daysMore) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        var zone = organization.clusterZone();
        try {
            return LocalDate.parse(text).plusDays(daysMore).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException _) {
            return V11Dates.read(text, zone)
                    .map(at -> at.plusSeconds(daysMore))
                    .orElseThrow(() -> new EdgeException(new EdgeRefusal.BadParameter(name + " is no date")));
        }
    }

    private Optional<Long> number(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty()).map(parsed(name));
    }

    private static Function<String, Long> parsed(String name) {
        return text -> {
            if (!text.matches("[0-9]{1,18}")) {
                throw new EdgeException(new EdgeRefusal.BadParameter(name + " is no number"));
            }
            return Long.valueOf(text);
        };
    }

    private String text(String name) {
        return request.query(name).orElse("").strip();
    }
}
