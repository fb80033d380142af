package io.meniscus.api.admin.imports;

import static io.meniscus.api.admin.AdminRoute.optional;

import io.meniscus.access.Permission;
import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.AdminRoute;
import io.meniscus.http.Dialect;
import io.meniscus.http.Route;
import io.meniscus.job.Jobs;
import io.meniscus.job.imports.Imports;
import io.meniscus.organization.Organizations;
import io.meniscus.organization.setup.OrganizationSetup;
import java.util.List;

/** CSV imports (organization-setup §3). */
public record Routes(Dialect admin, Imports imports, Jobs jobs, OrganizationSetup setup, Organizations organizations) {
    private static final Permission READ = AdminCall.READ;
    private static final Permission WRITE = AdminCall.WRITE;

    public List<Route> routes() {
        return List.of(
                new AdminRoute("GET", "/import-kinds", READ, "Imports there are", ListKinds.Answer.class)
                        .to(admin, new ListKinds(imports, organizations)),
                new AdminRoute("GET", "/import-kinds/{kind}/template", READ, "A CSV to fill in", String.class)
                        .to(admin, new GetTemplate(imports, organizations)),
                new AdminRoute("POST", "/imports", WRITE, "Uploads a CSV file", ShownImport.class)
                        .to(
                                admin,
                                setup,
                                new UploadImport(imports, organizations),
                                UploadImport.bodies(),
                                new Route.Parameter("kind", Route.Presence.REQUIRED, "one of import-kinds"),
                                optional("fileName", "shown in lists"),
                                optional("option.<name>", "an option of the kind")),
                new AdminRoute("GET", "/imports", READ, "Imports, the newest first", ListImports.Answer.class)
                        .to(
                                admin,
                                new ListImports(imports, jobs, organizations),
                                optional("limit", "1 to 500, usually 50"),
                                optional("offset", "how many to leave out")),
                new AdminRoute("GET", "/imports/{id}", READ, "An import and its progress", ShownImport.class)
                        .to(admin, new GetImport(imports, jobs, organizations)),
                new AdminRoute(
                                "POST",
                                "/imports/{id}/preview",
                                WRITE,
                                "What it would come to",
                                PreviewImport.Answer.class)
                        .to(admin, new PreviewImport(imports, organizations)),
                new AdminRoute("POST", "/imports/{id}/start", WRITE, "Runs an import", ShownImport.class)
                        .to(admin, setup, new StartImport(imports, jobs, organizations), Route.Bodies.NONE),
                new AdminRoute("GET", "/imports/{id}/errors.csv", READ, "Rows not imported", String.class)
                        .to(admin, new ImportErrors(imports, jobs, organizations)));
    }
}
