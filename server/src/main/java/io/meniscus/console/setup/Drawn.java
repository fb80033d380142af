package io.meniscus.console.setup;

import io.meniscus.organization.setup.Report;

/** Secrets that were drawn, for the page that shows them once. */
final class Drawn {
    static final String TEMPLATE = "setup/secret.jte";
    static final String WORDS = "Copy it now and hand it over safely: it is shown only this once and kept nowhere.";

    private Drawn() {}

    static SecretModel.Drawn of(Report.Generated one) {
        return of(one.kind().section(), one.login(), one.secret().reveal());
    }

    static SecretModel.Drawn of(String section, String login, String secret) {
        return section.equals("tills")
                ? new SecretModel.Drawn("User name", login, "Password", secret)
                : new SecretModel.Drawn("Client key", login, "Client secret", secret);
    }
}
