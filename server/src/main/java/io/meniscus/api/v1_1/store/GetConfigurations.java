package io.meniscus.api.v1_1.store;

import io.meniscus.api.Calls;
import io.meniscus.api.v1_1.wire.Status;
import io.meniscus.http.Endpoint;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.organization.Organizations;

/**
 * {@code GET /v1.1/store/configurations}: what a till's client is configured with (v1.1/store "configurations"). All
 * are texts, empty when unset, as everything is that nobody can set up here; -1 is no template.
 */
record GetConfigurations(Organizations organizations) implements Endpoint {

    public record Answer(Response response) {}

    public record Response(Status status, Store store) {}

    public record Store(Configurations configurations) {}

    public record Configurations(
            LastModified last_modified_time,
            String data_providers_file,
            String client_log_config_file,
            PrinterTemplates printer_templates,
            RulesPackages rules_packages,
            String inventory_version,
            OutputTemplates integration_output_templates,
            PostOutputTemplates integration_post_output_templates,
            String customer_attribute_version,
            String store_server_prefix,
            String time_zone_offset,
            String store_tasks_max_entries_id,
            String client_debug_level,
            String client_test_mode,
            String client_upload_logs) {}

    public record LastModified(
            String configurations,
            String custom_fields,
            String countries,
            String store_attributes,
            String cron_entries,
            String store_tasks,
            String store_tasks_entries,
            String purchased_features) {}

    public record PrinterTemplates(
            String dvs_coupon, String transaction, String customer, String campaign_coupon, String points_redemption) {}

    public record RulesPackages(RulesPackage dvs_issue, RulesPackage dvs_redeem) {}

    public record RulesPackage(String version, String file_id) {
        static final RulesPackage NONE = new RulesPackage("", "");
    }

    /** Ids of templates, -1 for none. */
    public record OutputTemplates(
            String points_redemption,
            String coupon_redemption,
            String coupon_issue,
            String customer_register,
            String customer_update,
            String transaction_submit,
            String gift_card) {}

    public record PostOutputTemplates(
            Template points_redemption,
            Template coupon_redemption,
            Template coupon_issue,
            Template customer_register,
            Template customer_update,
            Template transaction_submit,
            Template gift_card,
            Template auto_configure,
            Template nightly_sync,
            Template eod_sync,
            Template pre_auto_configure,
            Template pre_nightly_sync,
            Template pre_eod_sync,
            Template os_startup) {}

    public record Template(String id, String name, String client_monitoring_type) {
        static final Template NONE = new Template("", "", "");
    }

    @Override
    public Reply handle(Request request) {
        var organization = Calls.organization(request, organizations);
        var till = Whose.till(request, organization);
        var offset = till.timeZone().getRules().getOffset(request.at()).getId();
        var shown = configurations(offset.equals("Z") ? "+00:00" : offset);
        return Reply.of(200, 200, new Answer(new Response(Status.success("SUCCESS"), new Store(shown))));
    }

    private static Configurations configurations(String offset) {
        var none = Template.NONE;
        return new Configurations(
                new LastModified("", "", "", "", "", "", "", ""),
                "",
                "",
                new PrinterTemplates("", "", "", "", ""),
                new RulesPackages(RulesPackage.NONE, RulesPackage.NONE),
                "",
                new OutputTemplates("-1", "-1", "-1", "-1", "-1", "-1", "-1"),
                new PostOutputTemplates(
                        none, none, none, none, none, none, none, none, none, none, none, none, none, none),
                "",
                "",
                offset,
                "",
                "",
                "",
                "");
    }
}
