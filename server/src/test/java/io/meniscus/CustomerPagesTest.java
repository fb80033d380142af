package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.ConsoleVisitors.Visitor;
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
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What support staff see of customers and do to them, page by page over HTTP. */
class CustomerPagesTest {
    private static final Pattern CREATED = Pattern.compile("\"createdId\":(\\d+)");
    private static final String CUSTOMERS = "/console/first/customers/";

    private static TwoOrganizations organizations;
    private static ConsoleVisitors visitors;
    private static Visitor editor;
    private static Visitor viewer;

    @BeforeAll
    static void start(@TempDir Path data) {
        organizations = new TwoOrganizations(data);
        visitors = new ConsoleVisitors(organizations, data);
        editor = visitors.in(organizations.first, Role.EDITOR, "Edith");
        viewer = visitors.in(organizations.first, Role.VIEWER, "Vera");
        setUp("/sources", "{\"source\":\"WEBSITE\",\"account\":\"\"}");
        setUp("/statusLabels", "{\"label\":\"On hold\",\"status\":\"SUSPENDED\"}");
        setUp(
                "/customFields",
                "{\"scope\":\"loyalty_registration\",\"name\":\"shoe_size\",\"label\":\"Shoe size\","
                        + "\"dataType\":\"Integer\",\"serverRule\":\"[1-5]?[0-9]\"}");
    }

    private static void setUp(String path, String body) {
        var login = List.of("Authorization", TwoOrganizations.basic("first-key", TwoOrganizations.RIGHT));
        var answer = organizations.call("POST", "/admin/v1/organizations/first" + path, body, login);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        visitors.close();
        organizations.close();
    }

    private static String call(String till, String method, String path, String body) {
        var login = List.of("Authorization", TwoOrganizations.basic(till, TwoOrganizations.RIGHT));
        return organizations.call(method, path, body, login).body();
    }

    /** Registers somebody in a source by a till; gives the id. */
    private static String register(String till, String source, String firstName, String... typesAndValues) {
        var identifiers = new StringBuilder();
        for (int i = 0; i < typesAndValues.length; i += 2) {
            identifiers
                    .append(i == 0 ? "" : ",")
                    .append("{\"type\":\"%s\",\"value\":\"%s\"}".formatted(typesAndValues[i], typesAndValues[i + 1]));
        }
        var reply = call(
                till,
                "POST",
                "/v2/customers",
                "{\"profiles\":[{\"source\":\"%s\",\"firstName\":\"%s\",\"lastName\":\"Rao\",\"identifiers\":[%s]}]}"
                        .formatted(source, firstName, identifiers));
        var id = CREATED.matcher(reply);
        assertThat(id.find()).as(reply).isTrue();
        return id.group(1);
    }

    private static String known(String firstName, String... typesAndValues) {
        return register("first.pos", "INSTORE", firstName, typesAndValues);
    }

    private static List<String> deeds(String customer) {
        return Unpooled.jdbi(organizations.database.app()).inTransaction(handle -> {
            handle.execute("select set_config('app.org', ?, true)", Long.toString(organizations.first.value()));
            return handle.createQuery(
                            "select user_name || ' ' || deed from console_act where customer_id = ? order by at")
                    .bind(0, Long.parseLong(customer))
                    .mapTo(String.class)
                    .list();
        });
    }

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

    private static List<String> ids(String body) {
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

    /** A label, a ticket, a preference and a picture; gives the picture's handle. */
    private static String hang(Owner owner) {
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
        for (var path : List.of("/status", "/subscriptions", "/notes", "/merge")) {
            assertThat(viewer.fill(CUSTOMERS + id + path, Map.of("note", "x")).status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(editor.forge(CUSTOMERS + id + path, Map.of("note", "x")).status())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(deeds(id)).isEmpty();
    }

    @Test
    void a_status_is_given_with_a_reason_and_kept_with_who_gave_it() {
        var id = known("Harish", "mobile", "919500000001");
        var path = CUSTOMERS + id + "/status";
        assertThat(editor.look(path).body()).contains("On hold");
        var again = editor.fill(path, Map.of("label", "On hold", "reason", " "));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("Say why", "id=\"reason-error\"");
        assertThat(editor.fill(path, Map.of("label", "Gone", "reason", "x")).body())
                .contains("Choose a status.");

        assertThat(editor.fill(path, Map.of("label", "On hold", "reason", "Card was lost"))
                        .to())
                .isEqualTo(CUSTOMERS + id + "?done=saved");
        assertThat(viewer.look(CUSTOMERS + id + "/history").body())
                .contains("Active → On hold", "Card was lost", "by Edith, in the console");
        assertThat(viewer.look(CUSTOMERS + id + "/activity").body())
                .contains("Status changed", "to On hold", "by Edith, in the console");
        assertThat(deeds(id)).containsExactly("Edith 1");
    }

    @Test
    void words_on_messages_are_taken_where_they_are_new() {
        var id = known("Indu", "mobile", "919500000002");
        var path = CUSTOMERS + id + "/subscriptions";
        assertThat(editor.look(path).body()).contains("WhatsApp", "Never asked");
        assertThat(editor.fill(path, Map.of("mobile-bulk", "OPTOUT", "reason", "Called us"))
                        .to())
                .isEqualTo(CUSTOMERS + id + "?done=saved");
        assertThat(editor.fill(path, Map.of("mobile-bulk", "OPTOUT")).to()).endsWith("?done=unchanged");
        assertThat(viewer.look(CUSTOMERS + id + "/history").body())
                .contains("SMS, bulk: opted out", "Called us", "by Edith, in the console");
        assertThat(call("first.admin", "GET", "/v2/customers/" + id + "/subscriptions", ""))
                .contains("{\"channel\":\"SMS\",\"priority\":\"BULK\",\"type\":\"OPTOUT\"}");
    }

    @Test
    void a_note_is_added_with_its_author_and_is_no_longer_than_the_api_takes() {
        var id = known("Jaya", "mobile", "919500000003");
        var path = CUSTOMERS + id + "/notes";
        var tooLong = editor.fill(path, Map.of("note", "n".repeat(256)));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.body()).contains("256 characters", "n".repeat(256));
        assertThat(editor.fill(path, Map.of("note", " ")).body()).contains("Write something.");
        assertThat(editor.fill(path, Map.of("note", "Prefers <b>calls</b>")).to())
                .isEqualTo(path + "?done=noted");
        assertThat(viewer.look(path).body()).contains("Prefers &lt;b&gt;calls&lt;/b&gt;", "by Edith");
    }

    @Test
    void names_and_fields_are_changed_and_what_a_field_does_not_take_is_told_beside_it() {
        var id = known("Kiran", "mobile", "919500000004");
        var path = profile(id);
        assertThat(editor.look(path).body()).contains("Shoe size", "value=\"Kiran\"");
        var field = Pattern.compile("name=\"(custom-\\d+)\"")
                .matcher(editor.look(path).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);

        var again = editor.fill(path, Map.of("first-name", "Kiren", "last-name", "Rao", field, "ninety"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("id=\"" + field + "-error\"", "value=\"ninety\"", "value=\"Kiren\"");
        assertThat(deeds(id)).isEmpty();

        assertThat(editor.fill(path, Map.of("first-name", "Kiren", "last-name", "Rao", field, "42"))
                        .to())
                .isEqualTo(CUSTOMERS + id + "?done=saved");
        assertThat(viewer.look(CUSTOMERS + id).body()).contains("Kiren Rao", "Shoe size", "42");
        assertThat(editor.fill(path, Map.of("first-name", "Kiren", "last-name", "Rao", field, ""))
                        .to())
                .endsWith("?done=saved");
        assertThat(viewer.look(CUSTOMERS + id).body()).doesNotContain("Shoe size");
        assertThat(editor.fill(path, Map.of("first-name", "Kiren", "last-name", "Rao", field, ""))
                        .to())
                .endsWith("?done=unchanged");
    }

    /** The form of a customer's only profile. */
    private static String profile(String id) {
        return Pattern.compile("href=\"(" + CUSTOMERS + id + "/profiles/\\d+)\"")
                .matcher(editor.look(CUSTOMERS + id).body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void identifiers_are_added_and_what_refuses_them_is_told() {
        var id = known("Lalit", "mobile", "919500000005");
        var other = known("Mohan", "mobile", "919500000006");
        var path = profile(id) + "/identifiers";
        assertThat(editor.fill(path, Map.of("type", "email", "value", "no mail"))
                        .body())
                .contains("This isn't a valid e-mail.", "id=\"value-error\"");
        assertThat(editor.fill(path, Map.of("type", "email", "value", "")).body())
                .contains("Tick an identifier");
        assertThat(editor.fill(path, Map.of("take-mobile", "919500000005", "type", "mobile", "value", ""))
                        .status())
                .isEqualTo(422);
        assertThat(editor.fill(path, Map.of("type", "externalId", "value", "L-1"))
                        .to())
                .isEqualTo(CUSTOMERS + id + "?done=saved");
        assertThat(viewer.look(CUSTOMERS + id).body()).contains("L-1");
        var taken = editor.fill(path, Map.of("take-mobile", "919500000005", "type", "mobile", "value", "919500000006"));
        assertThat(taken.status()).isEqualTo(422);
        assertThat(viewer.find("first", "919500000006").body()).contains("User id " + other);
    }

    @Test
    void an_identifier_of_somebody_in_another_source_makes_both_one_and_says_so() {
        var id = known("Nila", "mobile", "919500000007");
        var other = register("first.pos", "WEBSITE", "Nila", "email", "nila@example.org");
        var done = editor.fill(profile(id) + "/identifiers", Map.of("type", "email", "value", "nila@example.org"));
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.body()).contains("The value belonged to customer " + other);
        assertThat(viewer.look(CUSTOMERS + id).to()).isEqualTo(CUSTOMERS + other + "?member=" + id);
        assertThat(viewer.look(CUSTOMERS + other + "/merges").body())
                .contains("which customer " + other + " has, was added to customer " + id)
                .contains("by Edith, in the console");
    }

    /** Merges another customer into one and gives the merge's id. */
    private static String merge(String survivor, String victim) {
        var done = editor.fill(CUSTOMERS + survivor + "/merge", Map.of("victim", victim, "survivor", survivor));
        assertThat(done.to()).as(done.body()).isEqualTo(CUSTOMERS + survivor + "/merges?done=merged");
        return Pattern.compile("/merges/(\\d+)/undo")
                .matcher(editor.look(CUSTOMERS + survivor + "/merges").body())
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    @Test
    void a_merge_is_previewed_made_shown_and_undone() {
        var kept = known("Padma", "mobile", "919600000001", "email", "padma@example.org");
        var gone = known("Padmaja", "mobile", "919600000002");
        assertThat(viewer.look(CUSTOMERS + kept + "/merge?q=padmaja").body()).contains("/merge?other=" + gone);
        assertThat(viewer.look(CUSTOMERS + kept + "/merge?other=" + gone).body())
                .contains("Stays", "Becomes part of it", "Name in Instore", "Padmaja Rao", "Mobile in Instore")
                .contains("919600000001", "919600000002", "?other=" + gone + "&amp;keep=other")
                .doesNotContain(">Merge</button>");
        assertThat(editor.look(CUSTOMERS + kept + "/merge?other=" + gone).body())
                .contains(">Merge</button>");

        var edge = merge(kept, gone);
        var merges = viewer.look(CUSTOMERS + kept + "/merges").body();
        assertThat(merges)
                .contains("Customer " + kept, "Customer " + gone, "Somebody asked for it.", "by Edith, in the console")
                .contains("Both sides as they were before", "Mobile 919600000002 (Instore)")
                .doesNotContain("/undo");
        assertThat(viewer.look(CUSTOMERS + kept).body()).contains("Also found by", "919600000002");
        assertThat(viewer.find("first", "919600000002").body()).contains("User id " + kept);
        assertThat(editor.look(CUSTOMERS + kept + "/merge?other=" + gone).body())
                .contains("This merge can't be made. Both are one person already.");

        var undo = CUSTOMERS + kept + "/merges/" + edge + "/undo";
        assertThat(editor.look(undo).body())
                .contains("Is a person of its own again", "Padmaja Rao", "No identifier is in dispute.");
        assertThat(editor.fill(undo, Map.of()).to()).isEqualTo(CUSTOMERS + kept + "/merges?done=unmerged");
        assertThat(viewer.look(CUSTOMERS + gone).body()).contains("Padmaja Rao");
        for (var side : List.of(kept, gone)) {
            assertThat(viewer.look(CUSTOMERS + side + "/merges").body())
                    .contains("Undone merges", "Undone: ", "by Edith, in the console");
        }
        assertThat(editor.look(undo).body()).contains("can't be undone. This merge was undone already.");
        assertThat(editor.fill(undo, Map.of()).status()).isEqualTo(422);
        assertThat(deeds(kept)).containsExactly("Edith 6", "Edith 7", "Edith 7");
    }

    @Test
    void an_undo_says_which_identifiers_are_taken_from_whom() {
        var kept = known("Qadir", "mobile", "919600000003");
        var gone = register("first.pos", "WEBSITE", "Qadir", "email", "qadir@example.org");
        var edge = merge(kept, gone);
        assertThat(editor.fill(profile(kept) + "/identifiers", Map.of("type", "email", "value", "qadir@example.org"))
                        .to())
                .endsWith("?done=saved");
        assertThat(editor.look(CUSTOMERS + kept + "/merges/" + edge + "/undo").body())
                .contains("E-mail qadir@example.org (Instore) is taken from customer " + kept)
                .contains("the other side had it first");
    }

    @Test
    void a_merge_of_strangers_to_the_page_is_not_made_there() {
        var one = known("Rita", "mobile", "919600000004");
        var two = known("Sita", "mobile", "919600000005");
        var three = known("Tina", "mobile", "919600000006");
        assertThat(editor.fill(CUSTOMERS + one + "/merge", Map.of("victim", two, "survivor", three))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void activity_goes_back_page_by_page_the_newest_first() {
        var id = known("Uma", "mobile", "919700000001");
        for (int i = 0; i < 31; i++) {
            call(
                    "first.admin",
                    "PUT",
                    "/v2/customers/" + id + "/status",
                    "{\"label\":\"%s\",\"reason\":\"r\"}".formatted(i % 2 == 0 ? "On hold" : "Active"));
        }
        var newest = viewer.look(CUSTOMERS + id + "/activity").body();
        assertThat(newest).contains("Status changed", "by till first.admin").doesNotContain("Registered<");
        var older = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"")
                .matcher(newest)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
        assertThat(viewer.look(older).body()).contains("Registered").doesNotContain("rel=\"next\"");
        assertThat(viewer.look(CUSTOMERS + id + "/activity?before=nonsense").body())
                .contains("Status changed");
    }

    @Test
    void a_customer_who_is_deleted_is_changed_no_more_and_the_form_says_why() {
        var id = known("Vimala", "mobile", "919700000002");
        var path = profile(id);
        delete(id);
        var again = editor.fill(path, Map.of("first-name", "Vim", "last-name", "Rao"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("The customer is deleted or about to be.");
    }

    private static void delete(String id) {
        setUp("/statusLabels", "{\"label\":\"Deleted\",\"status\":\"DELETED\"}");
        assertThat(editor.fill(CUSTOMERS + id + "/status", Map.of("label", "Deleted", "reason", "Asked for it"))
                        .status())
                .isEqualTo(303);
    }
}
