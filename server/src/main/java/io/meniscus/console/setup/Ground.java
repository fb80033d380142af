package io.meniscus.console.setup;

import io.meniscus.console.Visit;
import io.meniscus.organization.setup.Edit;
import io.meniscus.organization.setup.OrganizationSetup;
import io.meniscus.organization.setup.Report;
import io.meniscus.run.Randomness;
import java.util.List;

/** What the pages of set-up are made over. */
public record Ground(OrganizationSetup setup, HeldStates states, Randomness randomness) {

    /** Makes one edit in a visitor's name. */
    public Report edit(Visit visit, Edit edit) {
        return setup.edit(visit.org(), List.of(edit), visit.setupActor());
    }
}
