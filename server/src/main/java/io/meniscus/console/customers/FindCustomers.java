package io.meniscus.console.customers;

import io.meniscus.console.PageRoute;
import io.meniscus.console.Place;
import io.meniscus.console.Visit;
import io.meniscus.console.view.Field;
import io.meniscus.http.Reply;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** {@code GET /console/{organization}/customers}: one box that finds customers by whatever is known of them. */
public record FindCustomers(CustomerGround ground) implements PageRoute.OrganizationPage {

    /**
     * The page.
     *
     * @param older where the next page is; empty when these were all
     */
    public record Model(String action, Field q, Finding found, String older) {}

    @Override
    public Reply show(Visit visit) {
        var found = Finding.of(visit, ground, person -> Subject.path(visit, person, ""));
        var action = visit.path(Place.CUSTOMERS, "");
        return visit.page(
                "Customers", "customers/find.jte", new Model(action, box(found), found, older(action, found)));
    }

    /** The box as it was typed into. */
    public static Field box(Finding found) {
        return new Field(
                "q",
                "Find a customer",
                "search",
                found.typed(),
                "off",
                "By the beginning of names, mobile, e-mail, external id, card number, or by user id.",
                "",
                false,
                List.of());
    }

    private static String older(String action, Finding found) {
        return found.next().isEmpty()
                ? ""
                : action + "?q=" + URLEncoder.encode(found.typed(), StandardCharsets.UTF_8) + "&from=" + found.next();
    }
}
