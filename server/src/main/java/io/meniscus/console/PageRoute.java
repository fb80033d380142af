package io.meniscus.console;

import io.meniscus.access.Permission;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;

/** A line of the console's route table: who may see a page, and what shows it. */
public sealed interface PageRoute {
    String method();

    String path();

    /** For everybody: log-in, invitations, assets. */
    record Open(String method, String path, OpenPage page) implements PageRoute {}

    /** For whoever is logged in; a permission other than {@link Permission#AUTHENTICATED} is the platform's. */
    record OfUser(String method, String path, Permission permission, UserPage page) implements PageRoute {}

    /** For whom their role in the organization grants it. */
    record OfOrganization(String method, Place place, String suffix, Permission permission, OrganizationPage page)
            implements PageRoute {
        @Override
        public String path() {
            return place.of("{organization}", suffix);
        }
    }

    /** Shows a page to anybody. */
    @FunctionalInterface
    interface OpenPage {
        Reply show(Request request);
    }

    /** Shows a page to a user. */
    @FunctionalInterface
    interface UserPage {
        Reply show(UserVisit visit);
    }

    /** Shows a page of an organization. */
    @FunctionalInterface
    interface OrganizationPage {
        Reply show(Visit visit);
    }

    static PageRoute open(String method, String path, OpenPage page) {
        return new Open(method, path, page);
    }

    static PageRoute ofUser(String method, String path, UserPage page) {
        return new OfUser(method, path, Permission.AUTHENTICATED, page);
    }

    /** A page to look at. */
    static PageRoute get(Place place, String suffix, Permission.Resource resource, OrganizationPage page) {
        return new OfOrganization("GET", place, suffix, Permission.read(resource), page);
    }

    /** A form to fill in: for who may send it. */
    static PageRoute formOf(Place place, String suffix, Permission.Resource resource, OrganizationPage page) {
        return new OfOrganization("GET", place, suffix, Permission.write(resource), page);
    }

    /** A form that is sent. */
    static PageRoute post(Place place, String suffix, Permission.Resource resource, OrganizationPage page) {
        return new OfOrganization("POST", place, suffix, Permission.write(resource), page);
    }
}
