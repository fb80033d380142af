package io.meniscus.user;

import java.util.List;

/** Why something about a user was not done. */
public sealed interface UserRefusal {
    /** The address is not one mail could be sent to. */
    record EmailInvalid() implements UserRefusal {}

    record NameMissing() implements UserRefusal {}

    /** The user has a role in that organization already. */
    record AlreadyMember() implements UserRefusal {}

    /** Nobody gives or takes a role above their own. */
    record RoleTooHigh() implements UserRefusal {}

    /** The last one who could let anybody in again stays: nobody changes their own role or deactivates themselves. */
    record OwnAccount() implements UserRefusal {}

    record UnknownUser() implements UserRefusal {}

    /** Another organization's too, or the platform's: only a platform administrator switches such an account. */
    record SharedAccount() implements UserRefusal {}

    record WrongPassword() implements UserRefusal {}

    record PasswordTooWeak(List<PasswordRule.Fault> faults) implements UserRefusal {
        public PasswordTooWeak {
            faults = List.copyOf(faults);
        }
    }

    /** One of the last {@link PasswordRule#REMEMBERED}. */
    record PasswordUsedBefore() implements UserRefusal {}

    /** Unknown, used or older than a day. */
    record InviteInvalid() implements UserRefusal {}
}
