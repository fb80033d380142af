package io.meniscus.console.account;

import java.util.List;

/** The organizations a user may enter. */
public record ChooserModel(List<Entry> organizations, boolean platform) {
    public ChooserModel {
        organizations = List.copyOf(organizations);
    }

    /** One of them. */
    public record Entry(String name, String code, String role, String href) {}
}
