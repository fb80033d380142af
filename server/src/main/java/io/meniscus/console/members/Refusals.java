package io.meniscus.console.members;

import io.meniscus.user.UserRefusal;

/** What the page says to a refusal. */
public final class Refusals {
    private Refusals() {}

    public static String words(UserRefusal refusal) {
        return switch (refusal) {
            case UserRefusal.EmailInvalid _ -> "This is not an e-mail address.";
            case UserRefusal.NameMissing _ -> "Give a name of at most 100 characters.";
            case UserRefusal.AlreadyMember _ -> "This user has a role here already.";
            case UserRefusal.RoleTooHigh _ -> "You can't give or change a role above your own.";
            case UserRefusal.OwnAccount _ -> "You can't change your own role or account; ask another administrator.";
            case UserRefusal.UnknownUser _ -> "This user is no longer in this organization.";
            case UserRefusal.SharedAccount _ ->
                "This user belongs to other organizations too. Remove them from this one instead.";
            case UserRefusal.WrongPassword _,
                    UserRefusal.PasswordTooWeak _,
                    UserRefusal.PasswordUsedBefore _,
                    UserRefusal.InviteInvalid _ -> "This can't be done here.";
        };
    }
}
