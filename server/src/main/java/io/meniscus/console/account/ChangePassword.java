package io.meniscus.console.account;

import io.meniscus.console.Cookie;
import io.meniscus.console.PageRoute;
import io.meniscus.console.UserVisit;
import io.meniscus.console.view.Notice;
import io.meniscus.http.Reply;
import io.meniscus.user.ConsoleUser;
import io.meniscus.user.PasswordRule;
import io.meniscus.user.Sessions;
import io.meniscus.user.UserRefusal;
import io.meniscus.user.Users;
import java.util.stream.Collectors;

/** {@code POST /console/-/password}: ends all sessions and goes on in one under a new id. */
final class ChangePassword implements PageRoute.UserPage {
    private final Users users;
    private final Sessions sessions;

    ChangePassword(Users users, Sessions sessions) {
        this.users = users;
        this.sessions = sessions;
    }

    @Override
    public Reply show(UserVisit visit) {
        var form = visit.form();
        var request = visit.request();
        if (!form.secret("password").equals(form.secret("again"))) {
            return again(visit, "", "The two passwords differ.");
        }
        return switch (users.changePassword(
                visit.user(), form.secret("present"), form.secret("password"), request.remote(), request.at())) {
            case Users.Result.Done<ConsoleUser>(var user) -> {
                var from = new Sessions.From(
                        request.remote(), request.header("User-Agent").orElse(""));
                var id = sessions.open(user.id(), from, request.at());
                yield Cookie.set(request, visit.done("/console", Notice.PASSWORD_CHANGED), id);
            }
            case Users.Result.Refused<ConsoleUser>(var refusal) -> refused(visit, refusal);
        };
    }

    private static Reply refused(UserVisit visit, UserRefusal refusal) {
        return switch (refusal) {
            case UserRefusal.PasswordTooWeak(var faults) ->
                again(visit, "", faults.stream().map(PasswordRule.Fault::advice).collect(Collectors.joining(" ")));
            case UserRefusal.PasswordUsedBefore _ -> again(visit, "", "You had this password before; choose another.");
            default -> again(visit, "This is not your present password.", "");
        };
    }

    private static Reply again(UserVisit visit, String presentError, String wantedError) {
        return visit.again(
                "Change password", "account/password.jte", PasswordModel.of(visit, presentError, wantedError));
    }
}
