package io.meniscus.user;

import io.meniscus.access.KnownLogin;
import io.meniscus.access.LoginName;
import io.meniscus.access.Logins;
import io.meniscus.access.Role;
import io.meniscus.access.secret.InstallationKey;
import io.meniscus.access.secret.KeyedHash;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.access.secret.SecretVerifiers;
import io.meniscus.config.Secret;
import io.meniscus.core.OrgId;
import io.meniscus.run.Randomness;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is done with console users. Passwords are hashed slowly, outside transactions. */
public final class Users {
    public static final Duration INVITE_LIFE = Duration.ofHours(24);

    private static final Pattern EMAIL = Pattern.compile("[^\\s@\"<>,;:]{1,64}@[^\\s@\"<>,;:]{1,190}");
    private static final int LONGEST_NAME = 100;
    private static final int TOKEN_BYTES = 32;

    private final UserStore store;
    private final Logins logins;
    private final SecretVerifiers secrets;
    private final KeyedHash keyed;
    private final Randomness randomness;

    public Users(UserStore store, Logins logins, SecretVerifiers secrets, InstallationKey key, Randomness randomness) {
        this.store = store;
        this.logins = logins;
        this.secrets = secrets;
        this.keyed = key.keyedHash(InstallationKey.Purpose.CONSOLE_SESSIONS);
        this.randomness = randomness;
    }

    /** What came of a change. */
    public sealed interface Result<T> {
        record Done<T>(T value) implements Result<T> {}

        record Refused<T>(UserRefusal refusal) implements Result<T> {}
    }

    /** Who acts, and what they are in the organization they act in. */
    public record Actor(UserId user, OrgId org, Role role) {}

    /** Somebody who is invited; texts as they were typed. */
    public record Invitation(String email, String name, Role role) {}

    /** Whose e-mail and password these are; nothing when they fit nobody, who is slowed down after some failures. */
    public Optional<ConsoleUser> logIn(String email, Secret password, String address) {
        return logins.verify(Logins.Door.CONSOLE, LoginName.of(email), password, address)
                .map(KnownLogin::login)
                .flatMap(login -> store.find(new UserId(login.principalId())))
                .filter(user -> user.state() == UserState.ACTIVE);
    }

    /** An active user as they are now. */
    public Optional<ConsoleUser> active(UserId id) {
        return store.find(id).filter(user -> user.state() == UserState.ACTIVE);
    }

    public Optional<ConsoleUser> find(UserId id) {
        return store.find(id);
    }

    /** Those with a role in an organization, by name. Platform administrators are not among them. */
    public List<Member> members(OrgId org) {
        return store.members(org);
    }

    /** Changes a user's own password; all their sessions end. Refused when the present one is not right. */
    public Result<ConsoleUser> changePassword(
            ConsoleUser user, Secret present, Secret wanted, String address, Instant now) {
        if (logIn(user.email(), present, address).isEmpty()) {
            return new Result.Refused<>(new UserRefusal.WrongPassword());
        }
        return setPassword(user, wanted, now);
    }

    /** Whom an invitation is for. */
    public Optional<ConsoleUser> invited(String token, Instant now) {
        return store.invited(hash(token), now).flatMap(store::find).filter(user -> user.state() == UserState.PENDING);
    }

    /** Makes an invited user active under the password they chose; the invitation is used up. */
    public Result<ConsoleUser> accept(String token, Secret wanted, Instant now) {
        return invited(token, now)
                .map(user -> setPassword(user, wanted, now))
                .orElseGet(() -> new Result.Refused<>(new UserRefusal.InviteInvalid()));
    }

    private Result<ConsoleUser> setPassword(ConsoleUser user, Secret wanted, Instant now) {
        var faults = PasswordRule.faults(wanted, user.email());
        if (!faults.isEmpty()) {
            return new Result.Refused<>(new UserRefusal.PasswordTooWeak(faults));
        }
        var spelt = SecretForm.MD5_HEX.of(wanted);
        for (var past : store.pastPasswords(user.id())) {
            if (secrets.isMadeOf(spelt, List.of(past))) {
                return new Result.Refused<>(new UserRefusal.PasswordUsedBefore());
            }
        }
        var verifiers = secrets.ofTill(new NewSecret.Chosen(wanted));
        store.putPassword(user.id(), verifiers, ConsoleUser.PasswordState.CHOSEN, now, PasswordRule.REMEMBERED);
        return store.find(user.id())
                .<Result<ConsoleUser>>map(Result.Done::new)
                .orElseGet(() -> new Result.Refused<>(new UserRefusal.UnknownUser()));
    }

    /** Why somebody cannot be given a role in the actor's organization; nothing when they can. */
    public Optional<UserRefusal> refusal(Actor actor, Invitation invitation) {
        var email = LoginName.of(invitation.email).folded();
        var name = invitation.name.strip();
        if (!EMAIL.matcher(email).matches()) {
            return Optional.of(new UserRefusal.EmailInvalid());
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return Optional.of(new UserRefusal.NameMissing());
        }
        if (!isToGive(invitation.role, actor)) {
            return Optional.of(new UserRefusal.RoleTooHigh());
        }
        return store.find(email)
                .filter(user -> user.roles().in(actor.org).isPresent())
                .map(_ -> new UserRefusal.AlreadyMember());
    }

    /** Whether somebody has an account, in whatever organization. */
    public boolean hasAccount(String email) {
        return store.find(LoginName.of(email).folded()).isPresent();
    }

    /**
     * Gives somebody a role in the actor's organization. Who has no account yet gets one and is Pending.
     *
     * @return the token of the one-time link; empty text for who has a password already, or got a link elsewhere: a
     *     link of this organization's would open the others' doors too
     */
    public Result<String> invite(Actor actor, Invitation invitation, Instant now) {
        var refusal = refusal(actor, invitation);
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        var email = LoginName.of(invitation.email).folded();
        store.add(new UserStore.NewUser(email, invitation.name.strip(), UserState.PENDING, false, now));
        var user = store.find(email).orElseThrow();
        store.putRole(user.id(), actor.org, invitation.role);
        boolean isOurs = user.state() == UserState.PENDING && mayOpen(actor, user);
        return new Result.Done<>(isOurs ? newInvite(user.id(), now) : "");
    }

    /**
     * Gives somebody a role in the actor's organization. Who has no account yet gets one with a first password, which
     * must be changed before anything else; of who has one the password stays as it is.
     */
    public Result<UserId> enrol(Actor actor, Invitation invitation, NewSecret first, Instant now) {
        var refusal = refusal(actor, invitation);
        if (refusal.isPresent()) {
            return new Result.Refused<>(refusal.get());
        }
        var email = LoginName.of(invitation.email).folded();
        var known = store.find(email);
        if (known.isPresent()) {
            store.putRole(known.get().id(), actor.org, invitation.role);
            return new Result.Done<>(known.get().id());
        }
        var user = new UserStore.NewUser(email, invitation.name.strip(), UserState.ACTIVE, false, now);
        var verifiers = secrets.ofTill(first);
        return store.addMember(user, actor.org, invitation.role, verifiers, PasswordRule.REMEMBERED)
                .<Result<UserId>>map(Result.Done::new)
                .orElseGet(() -> new Result.Refused<>(new UserRefusal.AlreadyMember()));
    }

    /** Whether a link for somebody opens no door that the actor does not look after. */
    private static boolean mayOpen(Actor actor, ConsoleUser user) {
        return actor.role == Role.PLATFORM_ADMINISTRATOR
                || (!user.roles().administersPlatform()
                        && user.roles().inOrganizations().keySet().stream().allMatch(actor.org::equals));
    }

    /** Those who look after the platform, by name. */
    public List<Member> platformAdministrators() {
        return store.platformAdministrators();
    }

    /**
     * Makes somebody an administrator of the platform. Who has no account yet gets one and is Pending.
     *
     * @return the token of the one-time link, or empty text for who has a password already
     */
    public Result<String> invitePlatformAdministrator(String typedEmail, String typedName, Instant now) {
        var email = LoginName.of(typedEmail).folded();
        var name = typedName.strip();
        if (!EMAIL.matcher(email).matches()) {
            return new Result.Refused<>(new UserRefusal.EmailInvalid());
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return new Result.Refused<>(new UserRefusal.NameMissing());
        }
        store.add(new UserStore.NewUser(email, name, UserState.PENDING, false, now));
        var user = store.find(email).orElseThrow();
        store.putPlatform(user.id(), true);
        return new Result.Done<>(user.state() == UserState.PENDING ? newInvite(user.id(), now) : "");
    }

    /** Takes the platform's role away from somebody else; the account stays. */
    public Result<UserId> removePlatformAdministrator(UserId by, UserId id) {
        if (by.equals(id)) {
            return new Result.Refused<>(new UserRefusal.OwnAccount());
        }
        if (store.find(id).filter(user -> user.roles().administersPlatform()).isEmpty()) {
            return new Result.Refused<>(new UserRefusal.UnknownUser());
        }
        store.putPlatform(id, false);
        return new Result.Done<>(id);
    }

    /** A new one-time link for a Pending user; the earlier one is void. */
    public Result<String> inviteAgain(Actor actor, UserId id, Instant now) {
        return within(actor, id, user -> {
            if (user.state() != UserState.PENDING) {
                return new Result.Refused<>(new UserRefusal.UnknownUser());
            }
            return mayOpen(actor, user)
                    ? new Result.Done<>(newInvite(id, now))
                    : new Result.Refused<>(new UserRefusal.SharedAccount());
        });
    }

    private String newInvite(UserId user, Instant now) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(randomness.secret(TOKEN_BYTES));
        store.putInvite(user, hash(token), now.plus(INVITE_LIFE));
        return token;
    }

    /** Changes a member's role. */
    public Result<UserId> changeRole(Actor actor, UserId id, Role role) {
        if (!isToGive(role, actor)) {
            return new Result.Refused<>(new UserRefusal.RoleTooHigh());
        }
        return within(actor, id, _ -> {
            store.putRole(id, actor.org, role);
            return new Result.Done<>(id);
        });
    }

    /** Takes a member's role in the actor's organization away; the account stays. */
    public Result<UserId> remove(Actor actor, UserId id) {
        return within(actor, id, _ -> {
            store.removeRole(id, actor.org);
            return new Result.Done<>(id);
        });
    }

    /** Switches an account off: it logs in nowhere, and its sessions are of no use. */
    public Result<UserId> deactivate(Actor actor, UserId id) {
        return switched(actor, id, UserState.DEACTIVATED);
    }

    /** Switches an account on again: with its password, or Pending when it never had one. */
    public Result<UserId> activate(Actor actor, UserId id) {
        return switched(actor, id, store.pastPasswords(id).isEmpty() ? UserState.PENDING : UserState.ACTIVE);
    }

    private Result<UserId> switched(Actor actor, UserId id, UserState state) {
        return within(actor, id, user -> {
            boolean isOthersToo = user.roles().inOrganizations().size() > 1;
            if (isOthersToo && actor.role != Role.PLATFORM_ADMINISTRATOR) {
                return new Result.Refused<>(new UserRefusal.SharedAccount());
            }
            store.putState(id, state);
            return new Result.Done<>(id);
        });
    }

    private interface Change<T> {
        Result<T> on(ConsoleUser user);
    }

    /** Of others, in the actor's organization, and of no higher role. */
    private <T> Result<T> within(Actor actor, UserId id, Change<T> change) {
        if (id.equals(actor.user)) {
            return new Result.Refused<>(new UserRefusal.OwnAccount());
        }
        var user =
                store.find(id).filter(found -> found.roles().inOrganizations().containsKey(actor.org));
        if (user.isEmpty()) {
            return new Result.Refused<>(new UserRefusal.UnknownUser());
        }
        if (isAbove(user.get().roles().in(actor.org).orElseThrow(), actor)) {
            return new Result.Refused<>(new UserRefusal.RoleTooHigh());
        }
        return change.on(user.get());
    }

    /** The platform's role is given by nobody in an organization, and no role above the actor's own. */
    private static boolean isToGive(Role role, Actor actor) {
        return role != Role.PLATFORM_ADMINISTRATOR && actor.role.includes(role);
    }

    private static boolean isAbove(Role role, Actor actor) {
        return role == Role.PLATFORM_ADMINISTRATOR
                ? actor.role != Role.PLATFORM_ADMINISTRATOR
                : !actor.role.includes(role);
    }

    private byte[] hash(String token) {
        return keyed.of("invite".getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
