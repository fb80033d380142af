package io.meniscus.user.imports;

import io.meniscus.access.Role;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.config.Secret;
import io.meniscus.job.Slice;
import io.meniscus.job.imports.ImportKind;
import io.meniscus.job.imports.ImportRow;
import io.meniscus.job.imports.RowProblem;
import io.meniscus.user.Member;
import io.meniscus.user.PasswordRule;
import io.meniscus.user.UserId;
import io.meniscus.user.UserRefusal;
import io.meniscus.user.Users;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One file of users, row by row: users are the platform's rows, so each is a change of its own. */
final class UserReading implements ImportKind.Reading {
    private final UserImport kind;
    private final Users.Actor actor;
    private final ImportKind.Origin origin;
    private final Set<String> seen = new HashSet<>();

    UserReading(UserImport kind, Users.Actor actor, ImportKind.Origin origin) {
        this.kind = kind;
        this.actor = actor;
        this.origin = origin;
    }

    /** A row that nothing is wrong with. */
    private record Enrolment(ImportRow row, Users.Invitation invitation, NewSecret first) {}

    @Override
    public Optional<ImportKind.Right> takes(ImportRow row) {
        return Optional.of(UserImport.RIGHT);
    }

    @Override
    public List<RowProblem> check(List<ImportRow> rows) {
        return rows.stream().flatMap(row -> problem(row).stream()).toList();
    }

    @Override
    public List<RowProblem> write(List<ImportRow> rows, Slice.Beginning beginning) {
        var before = beginning == Slice.Beginning.REPEATED ? roles() : Map.<String, Role>of();
        var problems = new ArrayList<RowProblem>();
        var enrolments = new ArrayList<Enrolment>();
        for (var row : rows) {
            var role = UserColumns.role(row);
            if (role.isPresent() && before.get(UserColumns.email(row)) == role.get()) {
                continue;
            }
            var problem = problem(row);
            problem.ifPresent(problems::add);
            if (problem.isEmpty()) {
                enrolments.add(new Enrolment(row, UserColumns.invitation(row, role.orElseThrow()), first(row)));
            }
        }
        handOut(enrolments);
        for (var one : enrolments) {
            if (kind.users().enrol(actor, one.invitation, one.first, origin.at())
                    instanceof Users.Result.Refused<UserId>(var refusal)) {
                problems.add(problem(one.row, refusal));
            }
        }
        return problems;
    }

    private Map<String, Role> roles() {
        return kind.users().members(actor.org()).stream().collect(Collectors.toMap(Member::email, Member::role));
    }

    private NewSecret first(ImportRow row) {
        var given = row.value(UserColumns.PASSWORD);
        return given.isEmpty() ? NewSecret.generate(kind.randomness()) : new NewSecret.Chosen(new Secret(given));
    }

    /** Before anybody has them: an account under a password that nobody knows would be of no use. */
    private void handOut(List<Enrolment> enrolments) {
        var lines = new StringBuilder();
        for (var one : enrolments) {
            if (one.first instanceof NewSecret.Generated(var plain)
                    && !kind.users().hasAccount(one.invitation.email())) {
                lines.append("user ").append(UserColumns.email(one.row));
                lines.append(" password ").append(plain.reveal()).append('\n');
            }
        }
        if (!lines.isEmpty()) {
            kind.handout().add(actor.org(), "import-" + origin.importId(), lines.toString());
        }
    }

    private Optional<RowProblem> problem(ImportRow row) {
        var role = UserColumns.role(row);
        if (row.number() > UserImport.MOST_ROWS + 1) {
            return Optional.of(
                    row.problem("", "a file of users has at most " + UserImport.MOST_ROWS + " rows: split it"));
        }
        if (role.isEmpty()) {
            return Optional.of(row.problem(UserColumns.ROLE, "wants viewer, editor or organization administrator"));
        }
        if (!UserColumns.isOfWholeOrganization(row)) {
            return Optional.of(
                    row.problem(UserColumns.ENTITY_TYPES, "wants ORG: a role is for the whole organization"));
        }
        if (!seen.add(UserColumns.email(row))) {
            return Optional.of(row.problem(UserColumns.USERNAME, "is twice in the file"));
        }
        var refusal = kind.users().refusal(actor, UserColumns.invitation(row, role.get()));
        return refusal.map(why -> problem(row, why)).or(() -> passwordProblem(row));
    }

    private Optional<RowProblem> passwordProblem(ImportRow row) {
        var given = row.value(UserColumns.PASSWORD);
        if (given.isEmpty()) {
            return Optional.empty();
        }
        if (kind.users().hasAccount(row.value(UserColumns.USERNAME))) {
            return Optional.of(
                    row.problem(UserColumns.PASSWORD, "there is an account already, with a password of its own"));
        }
        return PasswordRule.faults(new Secret(given), UserColumns.email(row)).stream()
                .findFirst()
                .map(fault -> row.problem(UserColumns.PASSWORD, fault.advice()));
    }

    private static RowProblem problem(ImportRow row, UserRefusal refusal) {
        return switch (refusal) {
            case UserRefusal.EmailInvalid _ -> row.problem(UserColumns.USERNAME, "wants an e-mail address");
            case UserRefusal.NameMissing _ ->
                row.problem(UserColumns.FIRST_NAME, "wants names of 1 to 100 characters together");
            case UserRefusal.AlreadyMember _ -> row.problem(UserColumns.USERNAME, "has a role here already");
            case UserRefusal.RoleTooHigh _ -> row.problem(UserColumns.ROLE, "is above what a file may give");
            case UserRefusal.OwnAccount _,
                    UserRefusal.UnknownUser _,
                    UserRefusal.SharedAccount _,
                    UserRefusal.WrongPassword _,
                    UserRefusal.PasswordTooWeak _,
                    UserRefusal.PasswordUsedBefore _,
                    UserRefusal.InviteInvalid _ -> row.problem(UserColumns.USERNAME, "cannot be given a role");
        };
    }
}
