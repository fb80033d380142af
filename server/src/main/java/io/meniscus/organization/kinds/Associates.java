package io.meniscus.organization.kinds;

import io.meniscus.access.secret.NewSecret;
import io.meniscus.organization.form.Forms;
import io.meniscus.organization.form.SecretForms;
import io.meniscus.organization.setup.Field;
import io.meniscus.organization.setup.Kind;
import java.util.Optional;

/** Cashiers and other people of a store (organization-setup §3, v1.1/associate). */
public final class Associates {
    public static final Field<String> CODE = Field.of("code", Forms.code(), "What the associate is known by")
            .needed()
            .build();
    public static final Field<String> NAME = Field.of("name", Forms.name(), "Their name; the code where left out")
            .fallback((soFar, _) -> soFar.get(CODE))
            .build();
    public static final Field<String> STORE = Field.of("store", Forms.code(), "The store they work in")
            .refersTo("stores")
            .needed()
            .build();
    public static final Field<String> FIRST_NAME =
            Field.of("firstName", Forms.text(100), "Their first name").build();
    public static final Field<String> LAST_NAME =
            Field.of("lastName", Forms.text(100), "Their last name").build();
    public static final Field<String> MOBILE =
            Field.of("mobile", Forms.phone(), "Their mobile").build();
    public static final Field<String> EMAIL =
            Field.of("email", Forms.email(), "Their e-mail address").build();
    public static final Field<String> USERNAME = Field.of(
                    "username", Forms.tillCode().orEmpty(), "A name to log in with, their own in the organization")
            .build();
    public static final Field<Boolean> ACTIVE = Region.active();
    public static final Field<Optional<NewSecret>> SECRET = Field.of(
                    "secret",
                    new SecretForms(SecretForms.Whose.ASSOCIATE),
                    "Their password, or `{md5: …}` of it; without one they cannot log in")
            .writeOnly()
            .build();

    public static final Kind KIND = Kind.of("associates", "associate", "associate", "Cashiers of stores.")
            .ids("associate_id")
            .knownBy(CODE)
            .fields(NAME, STORE, FIRST_NAME, LAST_NAME, MOBILE, EMAIL, USERNAME)
            .fields(ACTIVE, SECRET)
            .unique(USERNAME)
            .build();

    private Associates() {}
}
