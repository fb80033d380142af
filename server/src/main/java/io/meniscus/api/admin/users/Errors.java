package io.meniscus.api.admin.users;

import io.meniscus.api.admin.AdminCall;
import io.meniscus.api.admin.wire.Problem;
import io.meniscus.http.Reply;
import io.meniscus.http.Request;
import io.meniscus.user.UserRefusal;
import java.util.List;

/** What is answered when something about a user was not done. */
public final class Errors {
    private Errors() {}

    /** A refusal in words; an empty path is the call as a whole. */
    private record Worded(int status, String code, String message, String path) {}

    public static Reply reply(Request request, UserRefusal refusal) {
        var worded = of(refusal);
        var path = worded.path.isEmpty() ? null : worded.path;
        return AdminCall.refused(request, worded.status, List.of(new Problem(worded.code, worded.message, path)));
    }

    private static Worded of(UserRefusal refusal) {
        return switch (refusal) {
            case UserRefusal.EmailInvalid _ -> new Worded(422, "malformed", "This is not an e-mail address", "email");
            case UserRefusal.NameMissing _ -> new Worded(422, "malformed", "A name has 1 to 100 characters", "name");
            case UserRefusal.AlreadyMember _ ->
                new Worded(409, "exists", "The user has a role in this organization already", "email");
            case UserRefusal.RoleTooHigh _ ->
                new Worded(403, "role-too-high", "Nobody gives or changes a role above their own", "");
            case UserRefusal.OwnAccount _ ->
                new Worded(409, "own-account", "Nobody changes their own role or account", "");
            case UserRefusal.UnknownUser _ -> new Worded(404, "not-found", "There is no such user", "");
            case UserRefusal.SharedAccount _ ->
                new Worded(
                        409,
                        "shared-account",
                        "The user belongs to other organizations too: only the platform's administrators switch or"
                                + " invite such an account, others remove the user from theirs",
                        "");
            case UserRefusal.WrongPassword _,
                    UserRefusal.PasswordTooWeak _,
                    UserRefusal.PasswordUsedBefore _,
                    UserRefusal.InviteInvalid _ -> new Worded(409, "not-here", "Passwords are set in the console", "");
        };
    }
}
