package io.meniscus.organization;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.OrgId;
import io.meniscus.organization.setup.SetupStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganizationsTest {
    private final ImportFixture fixture;

    OrganizationsTest(@TempDir Path data) {
        fixture = new ImportFixture(data);
    }

    @Test
    void aChangeMadeAnywhereIsSeenWithinASecondWithoutARestart() throws InterruptedException {
        var org = fixture.apply(ImportFixture.SMALL).org();
        try (var organizations = new Organizations(fixture.store)) {
            organizations.start();
            assertThat(organizations.get(org).orElseThrow().profile().name()).isEqualTo("Small");

            fixture.apply("profile: {code: small, name: Large}");

            for (int look = 0;
                    look < 100
                            && !organizations
                                    .get(org)
                                    .orElseThrow()
                                    .profile()
                                    .name()
                                    .equals("Large");
                    look++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(organizations.get(org).orElseThrow().profile().name()).isEqualTo("Large");
        }
    }

    @Test
    void versionsCommittedOutOfOrderAreBothSeen() {
        var one = fixture.apply(ImportFixture.SMALL).org();
        var other = fixture.apply(ImportFixture.SMALL.replace("small", "other").replace("till.one", "till.two"))
                .org();
        try (var organizations = new Organizations(fixture.store);
                var late = fixture.jdbi.open()) {
            organizations.refresh();
            assertThat(organizations.get(one)).isPresent();
            assertThat(organizations.get(other)).isPresent();

            late.begin();
            late.execute("update organization_directory set version = nextval('change_version') where code = 'small'");
            SetupStore.enter(late, one);
            late.execute("update organization set name = 'Late'");
            fixture.apply("profile: {code: other, name: Early}");
            organizations.refresh();
            assertThat(organizations.get(other).orElseThrow().profile().name()).isEqualTo("Early");
            late.commit();
            organizations.refresh();

            assertThat(organizations.get(one).orElseThrow().profile().name()).isEqualTo("Late");
        }
    }

    @Test
    void aDeactivatedOrganizationIsGoneAndComesBack() {
        var org = fixture.apply(ImportFixture.SMALL).org();
        try (var organizations = new Organizations(fixture.store)) {
            organizations.refresh();
            assertThat(organizations.get(org)).isPresent();
            assertThat(organizations.active()).containsExactly(org);

            fixture.apply("profile: {code: small, active: false}");
            organizations.refresh();
            assertThat(organizations.get(org)).isEmpty();
            assertThat(organizations.active()).isEmpty();

            fixture.apply("profile: {code: small, active: true}");
            organizations.refresh();
            assertThat(organizations.get(org)).isPresent();
        }
    }

    @Test
    void oneMadeAfterTheLastLookIsFoundAndAnUnknownOneIsNot() {
        try (var organizations = new Organizations(fixture.store)) {
            organizations.refresh();
            var org = fixture.apply(ImportFixture.SMALL).org();

            assertThat(organizations.get(org)).isPresent();
            assertThat(organizations.get(new OrgId(4711))).isEmpty();
        }
    }

    @Test
    void howeverManyAskFirstOneLoads() throws Exception {
        var org = fixture.apply(ImportFixture.SMALL).org();
        var connections = new AtomicInteger();
        var counting = Jdbi.create(() -> {
            connections.incrementAndGet();
            return fixture.jdbi.open().getConnection();
        });
        try (var organizations = new Organizations(new OrganizationStore(counting));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<String>>();
            for (int asker = 0; asker < 200; asker++) {
                answers.add(threads.submit(
                        () -> organizations.get(org).orElseThrow().profile().code()));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo("small");
            }
        }
        assertThat(connections).hasValue(1);
    }
}
