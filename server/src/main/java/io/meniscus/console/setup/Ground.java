package io.meniscus.console.setup;

import io.meniscus.access.Permission;
import io.meniscus.access.Permission.Resource;
import io.meniscus.console.Visit;
import io.meniscus.http.EdgeException;
import io.meniscus.http.EdgeRefusal;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.Report;
import io.meniscus.run.Randomness;
import java.util.List;

/** What the pages of set-up are made over. */
public record Ground(OrganizationSetup setup, HeldStates states, Randomness randomness) {

    /** Makes one edit in a visitor's name; what bears on access is not for every visitor to change. */
    public Report edit(Visit visit, Edit edit) {
        if (edit.changesAccess() && !visit.may(Permission.write(Resource.SECRETS))) {
            throw new EdgeException(new EdgeRefusal.Forbidden());
        }
        return setup.edit(visit.org(), List.of(edit), visit.setupActor());
    }
}
