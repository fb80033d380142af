package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.access.Role;
import io.meniscus.core.CustomerId;
import io.meniscus.core.TillId;
import io.meniscus.core.world.Outcome;
import io.meniscus.customer.Owner;
import io.meniscus.image.CustomerImage;
import io.meniscus.image.ImagePlace;
import io.meniscus.image.ImageStore;
import io.meniscus.image.Images;
import io.meniscus.label.LabelStore;
import io.meniscus.label.Labels;
import io.meniscus.label.NewLabel;
import io.meniscus.preference.PreferenceStore;
import io.meniscus.preference.Preferences;
import io.meniscus.run.Instants;
import io.meniscus.run.Randomness;
import io.meniscus.run.database.OrgTransactions;
import io.meniscus.run.database.Unpooled;
import io.meniscus.ticket.Ticket;
import io.meniscus.ticket.TicketStore;
import io.meniscus.ticket.Tickets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What support staff see of customers, page by page over HTTP. */
class CustomerPagesTest extends SupportDesk {
    @Test
    void a_customer_is_found_by_whatever_is_known_of_it() {
        var id = known("Ashalata", "mobile", "919100000001", "email", "ashalata@example.org", "externalId", "EX-41");
        for (var typed : List.of("ashal", "RAO ashalata", "9191000000", "+919100000001", "ashalata@ex", "ex-41", id)) {
            assertThat(viewer.find("first", typed).body()).as(typed).contains("User id " + id, CUSTOMERS + id);
        }
        assertThat(viewer.find("first", "ashalatb").body())
                .contains("Nobody fits")
                .doesNotContain("User id");
        assertThat(viewer.find("first", "a b c d e f g h i j k").body()).contains("at most 10");
        assertThat(viewer.look("/console/first/customers").body()).doesNotContain("Nobody fits");
    }

    @Test
    void a_search_shows_pages_in_a_stable_order_and_says_how_many_there_are() {
        for (int i = 0; i < 25; i++) {
            known("Pagina", "mobile", "9192000001" + (10 + i));
        }
        var first = viewer.find("first", "pagina");
        var second = viewer.look("/console/first/customers?q=pagina&from=20");
        assertThat(first.body()).contains("1–20 of 25", "customers?q=pagina&amp;from=20");
        assertThat(second.body()).contains("21–25 of 25").doesNotContain("rel=\"next\"");
        var ids = ids(first.body());
        assertThat(ids).hasSize(20).doesNotContainAnyElementsOf(ids(second.body()));
        assertThat(ids(viewer.find("first", "pagina").body())).isEqualTo(ids);
    }

    private List<String> ids(String body) {
        return Pattern.compile("User id (\\d+)")
                .matcher(body)
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }

    @Test
    void a_search_that_takes_too_long_says_to_type_more() throws SQLException {
        var owner = organizations.database.owner();
        try (var connection = DriverManager.getConnection(
                        owner.jdbcUrl(), owner.user(), owner.password().reveal());
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table person_word in access exclusive mode");
            assertThat(viewer.find("first", "asha").body()).contains("Too many customers fit");
            connection.rollback();
        }
    }

    @Test
    void another_organizations_customers_are_not_there() {
        var id = register("second.pos", "INSTORE", "Secunda", "mobile", "919300000001");
        for (var typed : List.of("secunda", "919300000001", id)) {
            assertThat(viewer.find("first", typed).body()).as(typed).doesNotContain("User id");
        }
        for (var page : List.of("", "/notes", "/merges", "/history", "/activity", "/merge")) {
            assertThat(viewer.look(CUSTOMERS + id + page).status()).as(page).isEqualTo(404);
        }
        var mine = known("Prima", "mobile", "919300000002");
        assertThat(editor.look(CUSTOMERS + mine + "/merge?other=" + id).body()).contains("There is no customer " + id);
        var merged = editor.fill(CUSTOMERS + mine + "/merge", Map.of("victim", id, "survivor", mine));
        assertThat(merged.status()).isEqualTo(422);
        assertThat(editor.fill(CUSTOMERS + id + "/notes", Map.of("note", "Not mine"))
                        .status())
                .isEqualTo(404);
        var edge = merge(mine, known("Altera", "mobile", "919300000003"));
        var stranger = visitors.in(organizations.second, Role.EDITOR, "Stella");
        assertThat(stranger.look("/console/second/customers/" + id + "/merges/" + edge + "/undo")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_page_shows_who_somebody_is_in_every_source() {
        var id = known("Divya", "mobile", "919400000001", "email", "divya@example.org");
        register("first.pos", "WEBSITE", "Divya", "mobile", "919400000001");
        assertThat(viewer.look(CUSTOMERS + id).body())
                .contains("Divya Rao", "User id " + id, "Active", "Loyalty member")
                .contains("Instore", "Website", "919400000001", "divya@example.org")
                .contains("Point of sale (first.pos)", "Opted in, never asked")
                .doesNotContain("Change status", "Change subscriptions");
        assertThat(editor.look(CUSTOMERS + id).body()).contains("Change status", "Change subscriptions");
        assertThat(viewer.look(CUSTOMERS + id + "/activity").body())
                .contains("Registered", "Profile added", "by till first.pos");
    }

    @Test
    void what_hangs_on_a_customer_is_shown_and_pictures_to_its_organization_alone() {
        var id = known("Esha", "mobile", "919400000005");
        var other = known("Farid", "mobile", "919400000006");
        var owner = new Owner(
                new CustomerId(Long.parseLong(id)),
                new CustomerId(Long.parseLong(id)),
                List.of(new CustomerId(Long.parseLong(id))));
        var handle = hang(owner);

        assertThat(viewer.look(CUSTOMERS + id).body())
                .contains("Gold circle", "Local id", "L-77", "/images/" + handle, "Picture 1, added ");
        assertThat(viewer.look(CUSTOMERS + id + "/notes").body())
                .contains("Broken zip", "TK-1", "urgent", "Complaints", "It never closed");
        assertThat(viewer.look(CUSTOMERS + id + "/images/" + handle).status()).isEqualTo(200);
        assertThat(viewer.look(CUSTOMERS + other + "/images/" + handle).status())
                .isEqualTo(404);
        var stranger = visitors.in(organizations.second, Role.VIEWER, "Stan");
        assertThat(stranger.look("/console/second/customers/" + id + "/images/" + handle)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void labels_are_put_on_a_customer_and_taken_off() {
        var id = known("Gita", "mobile", "919400000007");
        assertThat(editor.look(CUSTOMERS + id + "/labels").body()).contains("Change labels");
        var labels = new Labels(new LabelStore(new OrgTransactions(Unpooled.jdbi(organizations.database.app()))));
        var now = Instants.system().now();
        var names = List.of(new NewLabel("Early bird", "Buys first"), new NewLabel("Night owl", ""));
        labels.create(organizations.first, names, OptionalLong.of(100), TillId.NONE, now);
        var form = editor.look(CUSTOMERS + id + "/labels").body();
        assertThat(form).contains("Early bird", "Buys first", "Night owl");
        var early = labelId(form, "Early bird");
        var owl = labelId(form, "Night owl");

        var put = editor.fill(CUSTOMERS + id + "/labels", Map.of(early, "true", owl, "true"));
        assertThat(put.to()).startsWith(CUSTOMERS + id);
        assertThat(viewer.look(CUSTOMERS + id).body())
                .contains("Early bird", "Night owl")
                .doesNotContain("Change labels");
        editor.fill(CUSTOMERS + id + "/labels", Map.of(early, "false", owl, "true"));
        assertThat(viewer.look(CUSTOMERS + id).body()).contains("Night owl").doesNotContain("Early bird");
        assertThat(deeds(id)).hasSize(2).allMatch(deed -> deed.endsWith(" 8"));
        var same = editor.fill(CUSTOMERS + id + "/labels", Map.of(early, "false", owl, "true"));
        assertThat(same.to()).isEqualTo(CUSTOMERS + id + "?done=unchanged");
        assertThat(deeds(id)).hasSize(2);
        assertThat(viewer.look(CUSTOMERS + id + "/labels").status()).isEqualTo(403);
    }

    private static String labelId(String form, String name) {
        var field = Pattern.compile("id=\"(label-\\d+)\"[^>]*> " + name).matcher(form);
        assertThat(field.find()).as(form).isTrue();
        return field.group(1);
    }

    /** A label, a ticket, a preference and a picture; gives the picture's handle. */
    private String hang(Owner owner) {
        var org = organizations.first;
        var now = Instants.system().now();
        var transactions = new OrgTransactions(Unpooled.jdbi(organizations.database.app()));
        var randomness = new Randomness();
        var labels = new Labels(new LabelStore(transactions));
        labels.create(org, List.of(new NewLabel("Gold circle", "")), OptionalLong.of(10), TillId.NONE, now);
        labels.change(org, owner, List.of("Gold circle"), List.of(), TillId.NONE, now);
        var ticket = new Ticket(
                "TK-1", "open", "urgent", "Complaints", "Broken zip", "It never closed", "shop", "product", List.of());
        new Tickets(new TicketStore(transactions), randomness).save(org, owner, List.of(ticket), TillId.NONE, now);
        new Preferences(new PreferenceStore(transactions))
                .set(org, owner, new Preferences.Given("L-77", null, List.of()), TillId.NONE, now);
        var picture = Arrays.copyOf(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}, 200);
        var images = new Images(new ImageStore(transactions), new ImagePlace.InDatabase(), 1 << 20, randomness);
        return switch (images.add(org, owner, picture, TillId.NONE, now)) {
            case Outcome.Accepted<CustomerImage>(var kept, var warnings) -> kept.handle();
            case Outcome.Refused<CustomerImage>(var refusal) -> throw new AssertionError(refusal);
            case Outcome.Failed<CustomerImage>(var bug) -> throw bug;
        };
    }

    @Test
    void who_may_only_look_changes_nothing_and_a_forged_form_neither() {
        var id = known("Omar", "mobile", "919400000009");
        for (var path : List.of("/status", "/subscriptions", "/labels", "/notes", "/merge")) {
            assertThat(viewer.fill(CUSTOMERS + id + path, Map.of("note", "x")).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(editor.forge(CUSTOMERS + id + path, Map.of("note", "x")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(deeds(id)).isEmpty();
    }
}
