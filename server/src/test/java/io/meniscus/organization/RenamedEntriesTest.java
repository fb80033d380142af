package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.meniscus.access.LoginName;
import io.meniscus.access.LoginStore;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.organization.kinds.ApiClients;
import io.meniscus.organization.setup.Actor;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.Given.How;
import io.meniscus.organization.setup.InvalidSetup;
import io.meniscus.organization.setup.Report;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamedEntriesTest {
    private final ImportFixture fixture;
    private OrgId org = OrgId.PLATFORM;

    RenamedEntriesTest(@TempDir Path data) {
        fixture = new ImportFixture(data);
    }

    @BeforeEach
    void prepare() {
        org = fixture.apply(ImportFixture.SMALL + """
                        apiClients:
                        - {name: Shop, key: shop-key, secret: sesame, defaultTill: till.one}
                        - {name: Web, key: web-key, secret: sesame, defaultTill: till.one}
                        """).org();
    }

    private Report rename(String from, String to) {
        var entry = JsonNodeFactory.instance.objectNode().put("name", to);
        return fixture.setup.edit(org, List.of(new Edit(ApiClients.KIND, How.CHANGE, entry, from)), Actor.SERVER);
    }

    @Test
    void aRenamedEntryIsTheSameOne() {
        long id = fixture.state(org).get(ApiClients.KIND, "Shop").orElseThrow().id();

        var report = rename("Shop", "Store front");

        assertThat(report.changes()).containsExactly("~ apiClient Store front name: Shop → Store front");
        assertThat(report.generated()).isEmpty();
        var state = fixture.state(org);
        assertThat(state.get(ApiClients.KIND, "Shop")).isEmpty();
        assertThat(state.get(ApiClients.KIND, "Store front").orElseThrow().id()).isEqualTo(id);
        assertThat(state.all(ApiClients.KIND)).hasSize(2);
        var login = new LoginStore(fixture.jdbi).find(LoginName.of("shop-key")).getFirst();
        assertThat(login.login().principalId()).isEqualTo(id);
        assertThat(fixture.verifiers.matches(login.verifiers(), List.of(SecretForm.MD5_HEX.of(new Secret("sesame")))))
                .isTrue();
    }

    @Test
    void itsHistoryTellsBothNames() {
        rename("Shop", "Store front");

        var change = fixture.setup
                .history(org, "apiClients", "Store front", Long.MAX_VALUE, 10)
                .getFirst();
        assertThat(change.before().path("name").asText()).isEqualTo("Shop");
        assertThat(change.after().path("name").asText()).isEqualTo("Store front");
    }

    @Test
    void aNameThatAnotherHasIsRefusedAndItsOwnChangesNothing() {
        assertThatThrownBy(() -> rename("Shop", "Web")).isInstanceOf(InvalidSetup.class);
        assertThatThrownBy(() -> rename("Nobody", "Somebody")).isInstanceOf(InvalidSetup.class);

        assertThat(rename("Shop", "Shop").changes()).isEmpty();
    }

    @Test
    void aNameThatWasGivenUpMayBeAnothers() {
        rename("Shop", "Store front");
        rename("Web", "Shop");

        assertThat(fixture.state(org).all(ApiClients.KIND))
                .extracting(entry -> entry.name() + " " + entry.get(ApiClients.KEY))
                .containsExactly("Store front shop-key", "Shop web-key");
    }
}
