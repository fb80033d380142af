package io.meniscus.console.view;

import java.util.List;

/**
 * The page around the content.
 *
 * @param title        of the page, without the product's name
 * @param assets       where style sheet and scripts stand
 * @param user         name of who is logged in; empty for nobody
 * @param token        what forms carry; empty while nobody is logged in
 * @param organization its name; empty outside of one
 * @param home         the organization's overview, or the console's front page
 * @param navigation   the places of the organization that the user may see
 * @param notice       what was just done; empty for nothing
 */
public record Look(
        String title,
        String assets,
        String user,
        String token,
        String organization,
        String home,
        List<Link> navigation,
        String notice) {
    public Look {
        navigation = List.copyOf(navigation);
    }

    /** A place in the navigation. */
    public record Link(String label, String href, boolean current) {}

    public boolean isLoggedIn() {
        return !user.isEmpty();
    }

    /** For htmx, which sends it with whatever form or link it follows. */
    public String headers() {
        return "{\"X-Form-Token\":\"" + token + "\"}";
    }
}
