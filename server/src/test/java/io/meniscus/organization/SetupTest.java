package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.organization.document.SetupDiff;
import io.meniscus.organization.document.SetupExport;
import io.meniscus.organization.document.SetupSchema;
import io.meniscus.organization.kinds.AccessGroups;
import io.meniscus.organization.kinds.AttributionLookups;
import io.meniscus.organization.kinds.ConfigurationValues;
import io.meniscus.organization.kinds.CustomFields;
import io.meniscus.organization.kinds.ExtendedFields;
import io.meniscus.organization.kinds.Stores;
import io.meniscus.organization.kinds.Tills;
import io.meniscus.organization.kinds.Verticals;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Kind;
import io.meniscus.organization.setup.Kinds;
import io.meniscus.organization.setup.Problem;
import io.meniscus.organization.setup.Problem.Cause;
import io.meniscus.organization.setup.Report;
import io.meniscus.organization.setup.SetupDocument;
import io.meniscus.organization.setup.SetupState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits, export, differences, history and pending secrets; documents are OrganizationImportTest's. */
class SetupTest {
    private final ImportFixture fixture;

    SetupTest(@TempDir Path data) {
        fixture = new ImportFixture(data);
    }

    @Test
    void anExportAppliedToAnEmptyServerExportsTheSame(@TempDir Path other) {
        var first = export(fixture.apply(ImportFixture.demo()).org());
        var second = new ImportFixture(other);

        var report = second.apply(first);

        assertThat(SetupExport.yaml(SetupExport.of(second.state(report.org()), second.randomness)))
                .isEqualTo(first)
                .doesNotContain("till123", "secret:")
                .contains("storeServer: store.server");
        assertThat(fixture.apply(first).lines()).containsExactly("= nothing to change");
    }

    @Test
    void anEditMakesOrChangesOneEntryAndSaysWhichIdItGot() {
        var org = fixture.apply(ImportFixture.SMALL).org();

        var made = edit(org, Stores.KIND, How.NEW, "code", "s2", "name", "Two");
        var changed = edit(org, Stores.KIND, How.CHANGE, "code", "s2", "zone", "root", "name", "Deux");

        assertThat(made.idOf(Stores.KIND, "s2")).contains(2L);
        assertThat(changed.lines()).containsExactly("~ store s2 name: Two → Deux");
        assertThat(changed.version()).isGreaterThan(made.version());
        assertThat(fixture.state(org).get(Stores.KIND, "s2").orElseThrow().get(Stores.NAME))
                .isEqualTo("Deux");
    }

    @Test
    void anEditsSecretIsDrawnAndAnsweredAndStandsInNoFile() {
        var org = fixture.apply(ImportFixture.SMALL).org();

        var report = edit(org, Tills.KIND, How.NEW, "code", "till.two", "store", "s1");

        assertThat(report.secretsFile()).isNull();
        assertThat(report.generated()).singleElement().satisfies(one -> {
            assertThat(one.login()).isEqualTo("till.two");
            assertThat(opens("till.two", one.secret())).isTrue();
        });
    }

    @Test
    void everyRefusalHasACauseAndNamesItsField() {
        var org = fixture.apply(ImportFixture.SMALL).org();
        fixture.apply(ImportFixture.SMALL.replace("small", "other").replace("till.one", "till.other"));

        assertThat(refusal(org, Stores.KIND, How.NEW, "code", "s1")).isEqualTo("EXISTS code");
        assertThat(refusal(org, Stores.KIND, How.NEW, "code", "s2", "name", "One"))
                .isEqualTo("TAKEN name");
        assertThat(refusal(org, Stores.KIND, How.CHANGE, "code", "s9")).isEqualTo("NOT_FOUND code");
        assertThat(refusal(org, Stores.KIND, How.NEW, "name", "Nameless")).isEqualTo("MISSING code");
        assertThat(refusal(org, Stores.KIND, How.PUT, "code", "s1", "zone", "x"))
                .isEqualTo("UNKNOWN_REFERENCE zone");
        assertThat(refusal(org, Stores.KIND, How.PUT, "code", "s1", "timeZone", "Mars"))
                .isEqualTo("MALFORMED timeZone");
        assertThat(refusal(org, Stores.KIND, How.PUT, "code", "s1", "name", "n".repeat(101)))
                .isEqualTo("TOO_LONG name");
        assertThat(refusal(org, Stores.KIND, How.PUT, "code", "s1", "colour", "red"))
                .isEqualTo("UNKNOWN_KEY colour");
        assertThat(refusal(org, Stores.KIND, How.REMOVE, "code", "s1")).isEqualTo("FIXED code");
        assertThat(refusal(org, AccessGroups.KIND, How.PUT, "name", "POS")).isEqualTo("FIXED name");
        assertThat(refusal(org, Tills.KIND, How.NEW, "code", "till.other", "store", "s1"))
                .isEqualTo("TAKEN_ELSEWHERE code");
        assertThat(refusal(org, Tills.KIND, How.NEW, "code", "t", "store", "s1", "storeServer", "till.one"))
                .isEqualTo("CONFLICT storeServer");
        assertThatThrownBy(() -> edit(new OrgId(4711), Stores.KIND, How.NEW, "code", "s"))
                .isInstanceOfSatisfying(
                        InvalidSetup.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::cause)
                                .containsExactly(Cause.NOT_FOUND));
    }

    @Test
    void aGroupInUseIsNotSwitchedOffAndOneSwitchedOffIsNotUsed() {
        var org = fixture.apply(ImportFixture.SMALL).org();
        edit(org, AccessGroups.KIND, How.NEW, "name", "Kiosk");
        edit(org, Stores.KIND, How.CHANGE, "code", "s1", "accessGroup", "Kiosk");
        assertThat(fixture.store
                        .load(org)
                        .orElseThrow()
                        .tillByCode("till.one")
                        .orElseThrow()
                        .group()
                        .name())
                .isEqualTo("Kiosk");

        assertThat(refusal(org, AccessGroups.KIND, How.CHANGE, "name", "Kiosk", "active", "false"))
                .isEqualTo("CONFLICT active");
        edit(org, Stores.KIND, How.CHANGE, "code", "s1", "accessGroup", "");
        edit(org, ConfigurationValues.KIND, How.PUT, "key", "DEFAULT_ACCESS_GROUP", "value", "Kiosk");
        assertThat(refusal(org, AccessGroups.KIND, How.CHANGE, "name", "Kiosk", "active", "false"))
                .isEqualTo("CONFLICT active");
        edit(org, ConfigurationValues.KIND, How.PUT, "key", "DEFAULT_ACCESS_GROUP", "value", "pos");
        edit(org, AccessGroups.KIND, How.CHANGE, "name", "Kiosk", "active", "false");

        assertThat(refusal(org, Stores.KIND, How.CHANGE, "code", "s1", "accessGroup", "Kiosk"))
                .isEqualTo("INACTIVE_REFERENCE accessGroup");
        assertThat(refusal(org, ConfigurationValues.KIND, How.PUT, "key", "DEFAULT_ACCESS_GROUP", "value", "Nobody's"))
                .isEqualTo("UNKNOWN_REFERENCE value");
    }

    @Test
    void fieldsOfNoScopeEntityOrVerticalAndRulesWithLookAroundAreRefused() {
        var org = fixture.apply(ImportFixture.SMALL).org();

        assertThat(refusal(org, CustomFields.KIND, How.NEW, "scope", "x", "name", "a"))
                .isEqualTo("MALFORMED scope");
        assertThat(refusal(org, CustomFields.KIND, How.NEW, "scope", "customer_card", "name", "n".repeat(21)))
                .isEqualTo("TOO_LONG name");
        assertThat(refusal(
                        org, CustomFields.KIND, How.NEW, "scope", "customer_card", "name", "a", "serverRule", "(a)\\1"))
                .isEqualTo("MALFORMED serverRule");
        assertThat(refusal(org, ExtendedFields.KIND, How.PUT, "entity", "customer", "name", "tail"))
                .isEqualTo("UNKNOWN_REFERENCE name");
        assertThat(refusal(org, ExtendedFields.KIND, How.PUT, "entity", "customer", "name", "zip", "rule", "["))
                .isEqualTo("MALFORMED rule");
        assertThat(refusal(org, Verticals.KIND, How.PUT, "name", "Dragons")).isEqualTo("MALFORMED name");
    }

    @Test
    void aLookUpMayNameAStoreByItsExternalIdAndBeTakenAway() {
        var org = fixture.apply(ImportFixture.SMALL.replace("name: One", "name: One, externalIds: [E1]"))
                .org();

        edit(org, AttributionLookups.KIND, How.NEW, "type", "WECHAT", "code", "x", "storeExternalId", "E1");
        var organization = fixture.store.load(org).orElseThrow();
        assertThat(organization.attributionLookup(new Organization.LookupKey("WECHAT", "x")))
                .isEqualTo(organization.tillByCode("till.one").map(Till::id));

        var removed = edit(org, AttributionLookups.KIND, How.REMOVE, "type", "WECHAT", "code", "x");
        assertThat(removed.lines()).containsExactly("- attributionLookup WECHAT x");
        assertThat(fixture.state(org).all(AttributionLookups.KIND)).isEmpty();
    }

    @Test
    void everyChangeIsKeptWithWhoMadeItAndWhatWasBeforeAndNoSecret() {
        var org = fixture.apply(ImportFixture.SMALL).org();
        var actor = new Actor(Actor.Kind.CONSOLE_USER, 7, "ann@example.com", 99);

        fixture.setup.edit(
                org,
                List.of(new Edit(
                        Tills.KIND, How.PUT, object("code", "till.one", "name", "First", "secret", "geheim-1"))),
                actor);

        var history = fixture.setup.history(org, "tills", "till.one", Long.MAX_VALUE, 10);
        assertThat(history).hasSize(2);
        var newest = history.getFirst();
        assertThat(newest.actor()).isEqualTo(actor);
        assertThat(newest.at()).isEqualTo(ImportFixture.NOW);
        assertThat(newest.version()).isEqualTo(fixture.state(org).version());
        assertThat(newest.before().path("name").asText()).isEqualTo("till.one");
        assertThat(newest.after().path("name").asText()).isEqualTo("First");
        assertThat(newest.after().path("secret").asText()).isEqualTo("****");
        assertThat(history.getLast().before().isMissingNode()).isTrue();
        assertThat(fixture.rows("select coalesce(before::text, '') || after::text from setup_change"))
                .noneMatch(row -> row.contains("geheim") || row.contains("password1"));
    }

    @Test
    void aDifferenceTellsWhatADocumentWouldChangeAndWhatTwoSetUpsDoNotShare() {
        var org = fixture.apply(ImportFixture.SMALL).org();
        var document = SetupDocument.read("profile: {code: small, name: Large}\nstores: [{code: s2}]");

        assertThat(SetupDiff.lines(fixture.state(org), document, fixture.randomness))
                .containsExactly("~ organization small name: Small → Large", "+ store s2");
        var other = SetupDiff.stateOf(
                SetupDocument.read(ImportFixture.SMALL.replace("till.one", "till.two")), fixture.randomness);
        assertThat(SetupDiff.lines(fixture.state(org), other)).containsExactly("+ till till.two", "- till till.one");
    }

    @Test
    void manyChosenSecretsAreSealedAndHashedLater() {
        var document = new StringBuilder(ImportFixture.SMALL);
        for (int number = 0; number < 51; number++) {
            document.append("  - {code: many.%d, store: s1, secret: chosen-%d}\n".formatted(number, number));
        }

        var report = fixture.apply(document.toString());

        assertThat(report.pending()).isEqualTo(52);
        assertThat(report.lines()).last().isEqualTo("~ given secrets to be hashed: 52");
        assertThat(fixture.rows("select count(*)::text from credential")).containsExactly("0");
        assertThat(opens("many.3", new Secret("chosen-3"))).isFalse();
        assertThat(fixture.apply(ImportFixture.SMALL.replace(", secret: password1", ""))
                        .lines())
                .containsExactly("= nothing to change");

        assertThat(fixture.setup.hashPendingSecrets(report.org(), 40)).isEqualTo(12);
        assertThat(fixture.setup.hashPendingSecrets(report.org(), 40)).isZero();
        assertThat(opens("many.3", new Secret("chosen-3"))).isTrue();
        assertThat(fixture.rows("select count(*)::text from pending_secret")).containsExactly("0");
    }

    @Test
    void thousandsOfTillsWithGeneratedSecretsAreImported() {
        var document = new StringBuilder(
                "profile: {code: big, name: Big, country: IN, timeZone: UTC, currency: INR, language: en}\nstores:\n");
        for (int store = 0; store < 2_000; store++) {
            document.append("  - {code: s%d}\n".formatted(store));
        }
        document.append("tills:\n");
        for (int till = 0; till < 10_000; till++) {
            document.append("  - {code: t%d, store: s%d}\n".formatted(till, till / 5));
        }

        var report = fixture.apply(document.toString());

        assertThat(report.generated()).hasSize(10_000);
        assertThat(fixture.load(report).tills()).hasSize(10_000);
    }

    @Test
    void theSchemaHasEverySectionAndEveryField() {
        var schema = SetupSchema.document();
        for (var kind : Kinds.ALL) {
            assertThat(schema.path("properties").has(kind.section())).isTrue();
            var fields = schema.path("$defs").path(kind.singular()).path("properties");
            assertThat(kind.fields())
                    .allMatch(field -> !fields.path(field.key())
                            .path("description")
                            .asText("")
                            .isEmpty());
        }
    }

    private String export(OrgId org) {
        SetupState state = fixture.state(org);
        return SetupExport.yaml(SetupExport.of(state, fixture.randomness));
    }

    private Report edit(OrgId org, Kind kind, How how, String... fields) {
        return fixture.setup.edit(org, List.of(new Edit(kind, how, object(fields))), Actor.SERVER);
    }

    private String refusal(OrgId org, Kind kind, How how, String... fields) {
        try {
            edit(org, kind, how, fields);
            return "none";
        } catch (InvalidSetup e) {
            var problem = e.problems().getFirst();
            assertThat(e.problems()).hasSize(1);
            return problem.cause() + " " + problem.field();
        }
    }

    private static com.fasterxml.jackson.databind.node.ObjectNode object(String... fields) {
        var node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < fields.length; i += 2) {
            node.put(fields[i], fields[i + 1]);
        }
        return node;
    }

    private boolean opens(String name, Secret plain) {
        var found = new LoginStore(fixture.jdbi).find(LoginName.of(name)).getFirst();
        return fixture.verifiers.matches(found.verifiers(), List.of(SecretForm.MD5_HEX.of(plain)));
    }
}
