package io.meniscus.api.v1_1.preferences;

import io.meniscus.api.v1_1.customer.AnnexRoutes;
import io.meniscus.api.v1_1.customer.OfCustomer;
import io.meniscus.api.v1_1.wire.CustomersOneOrMany;
import io.meniscus.http.Route;
import io.meniscus.preference.Preferences;
import java.util.List;

/** v1.1/customer "preferences". */
public record Routes(AnnexRoutes lines, Preferences preferences, OfCustomer customer) {
    public List<Route> routes() {
        return List.of(
                lines.write(
                        "preferences",
                        3,
                        new SetPreferences(preferences, customer),
                        PreferencesBody.class,
                        CustomersOneOrMany.class,
                        "Set what customers prefer"),
                lines.read(
                        "preferences",
                        3,
                        new GetPreferences(preferences, customer),
                        CustomersOneOrMany.class,
                        "What a customer prefers",
                        AnnexRoutes.optional("user_id", "true adds the internal id")));
    }
}
