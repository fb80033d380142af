package io.meniscus.customer.request;

import io.meniscus.access.LoginKind;
import io.meniscus.core.identity.request.Hand;
import io.meniscus.core.identity.request.Party;
import io.meniscus.organization.Organization;
import io.meniscus.organization.Till;
import io.meniscus.user.UserId;
import io.meniscus.user.Users;
import java.util.Locale;
import java.util.Optional;

/** Who stands behind those that ask and decide: a console user, else the till that a call belonged to. */
public record Parties(Users users) {
    private static final String USER = kind(LoginKind.CONSOLE_USER);

    /** Somebody by the names that replies and pages show; empty for what there is not. */
    public sealed interface Shown {
        String code();

        String name();

        record User(long id, String code, String name) implements Shown {}

        record AtTill(Till till) implements Shown {
            @Override
            public String code() {
                return till.code();
            }

            @Override
            public String name() {
                return till.name();
            }
        }

        /** A till or user that is gone, or the engine where no call belonged to a till. */
        record Nobody() implements Shown {
            @Override
            public String code() {
                return "";
            }

            @Override
            public String name() {
                return "";
            }
        }
    }

    /** A login as requests keep it. */
    public static Party of(LoginKind kind, long id) {
        return new Party(kind(kind), id);
    }

    private static String kind(LoginKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    public Shown shown(Hand hand, Organization organization) {
        Optional<Shown> found = hand.by().kind().equals(USER)
                ? users.find(new UserId(hand.by().id()))
                        .map(user -> new Shown.User(user.id().value(), user.email(), user.name()))
                : organization.till(hand.stamp().till()).map(Shown.AtTill::new);
        return found.orElseGet(Shown.Nobody::new);
    }
}
