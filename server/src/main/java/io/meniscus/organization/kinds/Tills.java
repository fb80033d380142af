package io.meniscus.organization.kinds;

import io.meniscus.access.secret.NewSecret;
import io.meniscus.organization.Activity;
import io.meniscus.organization.TillKind;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.SecretForms;
import io.meniscus.organization.setup.Draft;
import io.meniscus.organization.setup.Entry;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Given;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Problem.Cause;
import java.util.Map;
import java.util.Optional;

/** What stands at the counter or in the back room: tills, store servers, store centres (organization-setup §3). */
public final class Tills {
    public static final Field<String> CODE = Field.of(
                    "code",
                    Forms.tillCode(),
                    "Its user name, without letter case and its own in the whole installation")
            .needed()
            .build();
    public static final Field<String> NAME = Field.of("name", Forms.name(), "Its name; its code where left out")
            .fallback((soFar, _) -> soFar.get(CODE))
            .build();
    public static final Field<String> DESCRIPTION = Field.of(
                    "description", Forms.description(), "What there is to know about it")
            .build();
    public static final Field<TillKind> TYPE = Field.of(
                    "kind", Forms.constant(TillKind.class, TillKind::code), "What it is")
            .fallback(TillKind.TILL)
            .build();
    public static final Field<String> STORE = Field.of("store", Forms.code(), "The store it stands in")
            .refersTo("stores")
            .needed()
            .build();
    public static final Field<String> STORE_SERVER = Field.of(
                    "storeServer", Forms.tillCode().orEmpty(), "The store server or store centre it works behind")
            .refersTo("tills")
            .build();
    public static final Field<Boolean> BILLABLE = Field.of("billable", Forms.yesOrNo(), "Whether it counts as paid for")
            .fallback(true)
            .build();
    public static final Field<String> EXTERNAL_ID =
            Field.of("externalId", Forms.text(100), "Its id in another system").build();
    public static final Field<String> FIRST_NAME = Field.of(
                    "firstName", Forms.text(100), "First name of who looks after it")
            .build();
    public static final Field<String> LAST_NAME = Field.of(
                    "lastName", Forms.text(100), "Last name of who looks after it")
            .build();
    public static final Field<String> EMAIL = Field.of("email", Forms.email(), "E-mail address of who looks after it")
            .build();
    public static final Field<String> MOBILE =
            Field.of("mobile", Forms.phone(), "Mobile of who looks after it").build();
    public static final Field<String> ESTABLISHED_ON = Field.of(
                    "establishedOn", Forms.date(), "The date since when it stands there")
            .orNull()
            .build();
    public static final Field<String> TIME_ZONE = Region.timeZone();
    public static final Field<String> CURRENCY = Region.currency();
    public static final Field<String> LANGUAGE = Region.language();
    public static final Field<Map<String, String>> CUSTOM_FIELDS = Region.customFields();
    public static final Field<Boolean> ACTIVE = Region.active();
    public static final Field<Optional<NewSecret>> SECRET = Field.of(
                    "secret",
                    new SecretForms(SecretForms.Whose.TILL),
                    "Its password, or `{md5: …}` of it; a new till without one gets a generated one")
            .writeOnly()
            .build();

    public static final Kind KIND = Kind.of("tills", "till", "till", "Tills, store servers and store centres.")
            .ids("till_id")
            .knownBy(CODE)
            .fields(NAME, DESCRIPTION, TYPE, STORE, STORE_SERVER, BILLABLE, EXTERNAL_ID)
            .fields(FIRST_NAME, LAST_NAME, EMAIL, MOBILE, ESTABLISHED_ON)
            .fields(TIME_ZONE, CURRENCY, LANGUAGE, CUSTOM_FIELDS, ACTIVE, SECRET)
            .rule(Tills::refuseOtherServers)
            .rule(SupportedRegions::checkPlace)
            .build();

    private Tills() {}

    /** Whether a till may be used: it and its store are active. */
    public static Activity activityOf(Draft draft, Entry till) {
        var store = draft.get(Stores.KIND, till.get(STORE));
        return Activity.of(till.get(ACTIVE) && store.isPresent() && store.get().get(Stores.ACTIVE));
    }

    private static void refuseOtherServers(Draft draft, Given given, Entry till) {
        var server = draft.get(KIND, till.get(STORE_SERVER));
        if (server.isPresent() && server.get().get(TYPE) == TillKind.TILL) {
            draft.problem(
                    given,
                    STORE_SERVER,
                    Cause.CONFLICT,
                    "there is no store server " + server.get().name());
        } else if (server.isPresent() && till.get(TYPE) != TillKind.TILL) {
            draft.problem(given, STORE_SERVER, Cause.CONFLICT, "only a till has a store server");
        }
    }
}
