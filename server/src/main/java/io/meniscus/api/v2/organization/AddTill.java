package io.meniscus.api.v2.organization;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.api.v2.SetupCall;
import io.meniscus.api.v2.wire.Created;
import io.meniscus.api.v2.wire.FieldBody;
import io.meniscus.config.Secret;
import io.meniscus.core.TillId;
import io.meniscus.core.field.FieldScope;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v2/orgEntity/till}: makes a till, whose password is hashed slowly before the answer (v2/organization).
 * Refuses a name that is taken (1207), an unknown store or store server (1214), no name or password (400); of its
 * custom fields one without a name (1024), one named twice (1025) and more audited ones than allowed (1023).
 */
final class AddTill implements Endpoint {
    private final Organizations organizations;
    private final OrganizationSetup setup;

    AddTill(Organizations organizations, OrganizationSetup setup) {
        this.organizations = organizations;
        this.setup = setup;
    }

    /** A till to be made; its name is its user name. */
    record Body(
            @Nullable String name,
            @Nullable String password,
            @Nullable Long storeId,
            @Nullable String description,
            @Nullable Boolean billable,
            @Nullable Long storeServerId,
            @Nullable List<FieldBody> customFields) {
        @Override
        public String toString() {
            return "Body[name=" + name + "]";
        }
    }

    @Override
    public Reply handle(Request request) {
        var call = SetupCall.ofEntity(request, organizations, setup);
        var body = request.read(Body.class);
        var name = NewStore.text(body.name());
        var password = NewStore.text(body.password());
        if (name.isEmpty() || password.isEmpty()) {
            throw SetupCall.missing(name.isEmpty() ? "name" : "password");
        }
        var store = body.storeId() == null
                ? null
                : call.organization().store(body.storeId()).orElse(null);
        if (store == null) {
            return SetupCall.refused(1214, "Parent store is invalid");
        }
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put(Tills.CODE.key(), name).put(Tills.NAME.key(), name).put(Tills.STORE.key(), store.code());
        putSecret(entry, new Secret(password));
        if (!putServer(entry, body.storeServerId(), call.organization())) {
            return SetupCall.refused(1214, "Parent store server is invalid");
        }
        entry.put(Tills.DESCRIPTION.key(), NewStore.text(body.description()));
        entry.put(Tills.BILLABLE.key(), body.billable() == null || body.billable());
        var given = body.customFields() == null ? List.<FieldBody>of() : body.customFields();
        var values = new GivenValues(
                FieldScope.TILL_CUSTOM_FIELDS, call.organization().fields(), given);
        return values.refusal().map(SetupCall::refused).orElseGet(() -> made(call, name, entry, values));
    }

    private static Reply made(SetupCall call, String name, ObjectNode entry, GivenValues values) {
        var warnings = values.put(entry, Tills.CUSTOM_FIELDS.key());
        var edits = new ArrayList<>(values.edits());
        edits.add(new Edit(Tills.KIND, How.NEW, entry));
        try {
            var report = call.edit(edits);
            var id = report.idOf(Tills.KIND, name.toLowerCase(Locale.ROOT)).orElseThrow();
            return Reply.ok(new Created(id, warnings, null));
        } catch (InvalidSetup e) {
            return SetupCall.refused(EntityErrors.ofTill(e.problems().getFirst()));
        }
    }

    /** A password of the shape of an md5 is one: clients send either. */
    private static void putSecret(ObjectNode entry, Secret password) {
        if (SecretForm.MD5_HEX.isShapeOf(password)) {
            entry.putObject(Tills.SECRET.key()).put("md5", password.reveal());
        } else {
            entry.put(Tills.SECRET.key(), password.reveal());
        }
    }

    private static boolean putServer(ObjectNode entry, @Nullable Long server, Organization organization) {
        if (server == null || server <= 0) {
            return true;
        }
        var found = organization.till(new TillId(server));
        found.ifPresent(till -> entry.put(Tills.STORE_SERVER.key(), till.code()));
        return found.isPresent();
    }
}
