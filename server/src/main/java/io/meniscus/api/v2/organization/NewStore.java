package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.FieldBody;
import io.meniscus.api.v2.wire.W;
import io.meniscus.core.field.FieldScope;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Place;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.region.RegionNumbers;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a store of a body, or says what is wrong with it first. */
final class NewStore {
    private static final int LONGEST_NAME = 100;

    private final SetupCall call;
    private final StoreBody body;
    private final ObjectNode entry = JsonNodeFactory.instance.objectNode();

    private NewStore(SetupCall call, StoreBody body) {
        this.call = call;
        this.body = body;
    }

    /** Which letters codes and names have. */
    enum Spelling {
        /** Codes as till names have them, plain names. */
        PLAIN,
        /** Any letters of any script. */
        ANY
    }

    /** What came of it. */
    sealed interface Result {
        record Made(long id, List<W> warnings) implements Result {}

        record Refused(W error) implements Result {}
    }

    static Result make(SetupCall call, StoreBody body, Spelling spelling) {
        return new NewStore(call, body).make(spelling);
    }

    private Result make(Spelling spelling) {
        var code = text(body.code());
        var name = text(body.name());
        if (spelling == Spelling.PLAIN && !code.matches("[a-z][a-z0-9._-]{0,49}")) {
            return refused(400, "code: wants a lower-case letter, then a-z, digits, dots, dashes or underscores");
        }
        if (name.isEmpty()
                || (spelling == Spelling.PLAIN && !name.matches("[\\p{L}\\p{N}_ ]{1," + LONGEST_NAME + "}"))) {
            return refused(400, "name: wants 1 to 100 letters, digits, underscores or spaces");
        }
        var externalIds = body.externalIds() == null ? List.<@Nullable String>of() : body.externalIds();
        if (externalIds.stream().allMatch(id -> text(id).isEmpty())) {
            return refused(1221, "External id is missing");
        }
        var ids = entry.putArray(Stores.EXTERNAL_IDS.key());
        externalIds.forEach(id -> ids.add(text(id)));
        entry.put(Stores.CODE.key(), code).put(Stores.NAME.key(), name);
        if (!putPlaces(call.organization())) {
            return refused(3202, "Parent zone or concept not found");
        }
        if (!putRegion()) {
            return refused(400, "time zone, currency or language: there is no such id");
        }
        putRest();
        return written(code, putFields());
    }

    private boolean putPlaces(Organization organization) {
        return putPlace(Stores.ZONE, body.parentZoneId(), organization.details().zones())
                && putPlace(
                        Stores.CONCEPT,
                        body.parentConceptId(),
                        organization.details().concepts());
    }

    private boolean putPlace(Field<String> field, @Nullable Long id, List<Place> places) {
        if (id == null || id == RegionNumbers.INHERITED) {
            return true;
        }
        var found = places.stream().filter(place -> place.id() == id).findFirst();
        found.ifPresent(place -> entry.put(field.key(), place.code()));
        return found.isPresent();
    }

    private boolean putRegion() {
        return putNumber(Stores.TIME_ZONE, RegionNumbers.TIME_ZONE, body.timeZoneId())
                && putNumber(Stores.CURRENCY, RegionNumbers.CURRENCY, body.currencyId())
                && putNumber(Stores.LANGUAGE, RegionNumbers.LANGUAGE, body.languageId());
    }

    private boolean putNumber(Field<String> field, RegionNumbers numbers, @Nullable Integer number) {
        var name = numbers.name(Objects.requireNonNullElse(number, RegionNumbers.INHERITED));
        name.ifPresent(found -> entry.put(field.key(), found));
        return name.isPresent();
    }

    private void putRest() {
        put(Stores.DESCRIPTION, body.description());
        put(Stores.ADMIN_TYPE, body.adminType());
        put(Stores.EMAIL, body.email());
        put(Stores.MOBILE, body.mobile());
        put(Stores.LANDLINE, body.landline());
        put(Stores.LATITUDE, body.latitude());
        put(Stores.LONGITUDE, body.longitude());
        put(Stores.ADDRESS, body.address());
        put(Stores.CITY, body.cityId());
        put(Stores.AREA, body.areaId());
        if (body.isActive() != null) {
            entry.put(Stores.ACTIVE.key(), body.isActive());
        }
    }

    private List<W> putFields() {
        var given = new ArrayList<FieldBody>();
        if (body.customFields() != null) {
            body.customFields().forEach((name, value) -> given.add(FieldBody.of(name, Objects.toString(value, ""))));
        }
        return new GivenValues(
                        FieldScope.STORE_CUSTOM_FIELDS, call.organization().fields(), given)
                .put(entry, Stores.CUSTOM_FIELDS.key());
    }

    private void put(Field<?> field, @Nullable String value) {
        if (!text(value).isEmpty()) {
            entry.put(field.key(), text(value));
        }
    }

    private Result written(String code, List<W> warnings) {
        try {
            var report = call.edit(Stores.KIND, How.NEW, entry);
            return new Result.Made(report.idOf(Stores.KIND, code).orElseThrow(), warnings);
        } catch (InvalidSetup e) {
            return new Result.Refused(EntityErrors.ofStore(e.problems().getFirst()));
        }
    }

    private static Result refused(int code, String message) {
        return new Result.Refused(W.of(code, message));
    }

    static String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }
}
