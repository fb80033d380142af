package io.meniscus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What support staff do to customers, form by form over HTTP. */
class CustomerChangesTest extends SupportDesk {
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

    private void delete(String id) {
        assertThat(editor.fill(CUSTOMERS + id + "/status", Map.of("label", "Deleted", "reason", "Asked for it"))
                        .status())
                .isEqualTo(303);
    }
}
