package io.meniscus.core.otp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.RequestId;
import io.meniscus.core.SecretCode;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.identity.IdentifierType;
import io.meniscus.core.otp.Binding.Act;
import io.meniscus.core.otp.CodeIssue.Letter;
import io.meniscus.core.otp.CodeIssue.Repeat;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.core.outbox.Outbox;
import io.meniscus.core.outbox.OutboxMessage;
import io.meniscus.core.points.Points;
import io.meniscus.core.world.Given;
import io.meniscus.core.world.IdKind;
import io.meniscus.core.world.Outcome;
import io.meniscus.core.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a code is made, sent again, good, and used up. */
class OneTimeCodesTest {
    private static final IdentifierKey MOBILE = new IdentifierKey(IdentifierType.MOBILE, "919876543210");
    private static final IdentifierKey OTHER = new IdentifierKey(IdentifierType.MOBILE, "919876543211");
    private static final CustomerId ASHA = new CustomerId(1);
    private static final CustomerId BALU = new CustomerId(2);
    private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
    private static final Binding TEN_POINTS = new Binding.ToPoints(ASHA, Points.of(10));

    private final World world = new World(new OrgId(1));
    private final OneTimeCodes codes = world.section(OneTimeCodes.KIND);
    private final Map<IdKind, Long> ids = new EnumMap<>(IdKind.class);
    private Instant now = Instant.parse("2026-02-03T12:00:00Z");
    private CodePolicy.Pick pick = CodePolicy.Pick.ANY_VALID;
    private int drawn;

    private Outcome<OneTimeCode> send(IdentifierKey to, CodeAction action, Binding binding, Repeat repeat) {
        var policy = new CodePolicy(Duration.ofMinutes(15), 10, 5, KOLKATA, pick, Set.of(MessageChannel.SMS));
        var text = new CodeTexts.Text("", "It is " + OutboxMessage.SLOT);
        var draft = new NewCode(
                action,
                new SecretCode("CODE" + ++drawn),
                policy,
                new CodeTexts(Map.of(MessageChannel.SMS, text)),
                RequestId.of(1));
        var letters = List.of(new Letter(MessageChannel.SMS, to.value()));
        var given = new Given(now, kind -> ids.merge(kind, 1L, Long::sum));
        return world.attempt(
                () -> CodeIssue.send(draft, binding, repeat, new CodeIssue.To(to, ASHA, letters), world, given));
    }

    private OneTimeCode sent(CodeAction action) {
        return sent(action, new Binding.Unbound(), Repeat.ANOTHER);
    }

    private OneTimeCode sent(CodeAction action, Binding binding, Repeat repeat) {
        now = now.plusSeconds(1);
        return send(MOBILE, action, binding, repeat) instanceof Outcome.Accepted<OneTimeCode>(var code, var none)
                ? code
                : fail("no code was sent");
    }

    private Optional<OneTimeCode> find(CodeAction action, Act act, OneTimeCode code) {
        return find(MOBILE, action, act, code.code().reveal());
    }

    private Optional<OneTimeCode> find(IdentifierKey recipient, CodeAction action, Act act, String typed) {
        return codes.find(new CodeQuestion(List.of(recipient), action, act, typed, pick), now);
    }

    private static Act points(CustomerId who, long points) {
        return new Act.MovePoints(List.of(who), Points.of(points));
    }

    @Test
    void a_code_opens_what_it_was_made_for_in_any_letter_case_and_once() {
        var code = sent(CodeAction.REGISTRATION);
        assertThat(find(MOBILE, CodeAction.REGISTRATION, new Act.Any(), " code1 "))
                .contains(code);
        codes.use(code, now);
        assertThat(find(CodeAction.REGISTRATION, new Act.Any(), code)).isEmpty();
    }

    @Test
    void a_code_opens_no_other_action_recipient_or_text() {
        var code = sent(CodeAction.GENERIC);
        for (var action : CodeAction.values()) {
            assertThat(find(action, new Act.Any(), code).isPresent()).isEqualTo(action == CodeAction.GENERIC);
        }
        assertThat(find(OTHER, CodeAction.GENERIC, new Act.Any(), code.code().reveal()))
                .isEmpty();
        assertThat(find(MOBILE, CodeAction.GENERIC, new Act.Any(), "CODE2")).isEmpty();
        assertThat(find(MOBILE, CodeAction.GENERIC, new Act.Any(), "")).isEmpty();
    }

    @Test
    void a_code_for_points_opens_that_many_of_that_customer_alone() {
        var code = sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        assertThat(find(CodeAction.POINTS, points(ASHA, 10), code)).contains(code);
        assertThat(find(CodeAction.POINTS, points(ASHA, 11), code)).isEmpty();
        assertThat(find(CodeAction.POINTS, points(BALU, 10), code)).isEmpty();
        assertThat(find(CodeAction.POINTSTRANSFER, points(ASHA, 10), code)).isEmpty();
    }

    @Test
    void a_code_for_points_follows_the_customer_into_the_person_it_becomes_part_of() {
        var code = sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        assertThat(find(CodeAction.POINTS, new Act.MovePoints(List.of(BALU, ASHA), Points.of(10)), code))
                .contains(code);
    }

    @Test
    void a_code_made_for_points_without_saying_how_many_opens_any() {
        var code = sent(CodeAction.POINTS);
        assertThat(find(CodeAction.POINTS, points(BALU, 7), code)).contains(code);
    }

    @Test
    void a_code_is_good_up_to_the_moment_it_expires() {
        var code = sent(CodeAction.POINTS);
        now = code.validUntil().minusNanos(1_000);
        assertThat(find(CodeAction.POINTS, new Act.Any(), code)).isPresent();
        now = code.validUntil();
        assertThat(find(CodeAction.POINTS, new Act.Any(), code)).isEmpty();
        assertThat(codes.latest(List.of(MOBILE), CodeAction.POINTS, now)).isEmpty();
    }

    @Test
    void the_same_code_is_sent_again_while_it_is_valid_and_for_the_same() {
        var first = sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        var again = sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        assertThat(again.code()).isEqualTo(first.code());
        assertThat(again.validUntil()).isEqualTo(first.validUntil());
        assertThat(again.sent()).isEqualTo(2);
        var more = sent(CodeAction.POINTS, new Binding.ToPoints(ASHA, Points.of(20)), Repeat.SAME_WHILE_VALID);
        assertThat(more.code()).isNotEqualTo(first.code());
        now = first.validUntil();
        assertThat(sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID).code())
                .isNotEqualTo(first.code());
        var messages = world.section(Outbox.KIND).messages().added();
        assertThat(messages)
                .extracting(OutboxMessage::code)
                .containsExactly(first.code(), first.code(), more.code(), new SecretCode("CODE4"));
    }

    @Test
    void a_used_code_is_not_sent_again() {
        var first = sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        codes.use(first, now);
        assertThat(sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID).code())
                .isNotEqualTo(first.code());
    }

    @Test
    void every_unexpired_code_is_good_unless_only_the_latest_is() {
        var first = sent(CodeAction.POINTS);
        var other = sent(CodeAction.COUPON);
        var second = sent(CodeAction.POINTS);
        assertThat(find(CodeAction.POINTS, new Act.Any(), first)).isPresent();
        assertThat(find(CodeAction.POINTS, new Act.Any(), second)).isPresent();
        pick = CodePolicy.Pick.LATEST_ONLY;
        assertThat(find(CodeAction.POINTS, new Act.Any(), first)).isEmpty();
        assertThat(find(CodeAction.POINTS, new Act.Any(), second)).isPresent();
        assertThat(find(CodeAction.COUPON, new Act.Any(), other)).isPresent();
    }

    @Test
    void where_only_the_latest_is_good_using_it_makes_no_older_one_good() {
        var first = sent(CodeAction.POINTS);
        var second = sent(CodeAction.POINTS);
        pick = CodePolicy.Pick.LATEST_ONLY;
        codes.use(second, now);
        assertThat(find(CodeAction.POINTS, new Act.Any(), first)).isEmpty();
    }

    @Test
    void where_only_the_latest_is_good_an_older_one_is_not_sent_again() {
        pick = CodePolicy.Pick.LATEST_ONLY;
        var first = sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        sent(CodeAction.POINTS, new Binding.ToPoints(ASHA, Points.of(20)), Repeat.SAME_WHILE_VALID);
        var third = sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        assertThat(third.code()).isNotEqualTo(first.code());
        assertThat(find(CodeAction.POINTS, points(ASHA, 10), third)).isPresent();
    }

    @Test
    void ten_are_sent_to_one_address_on_a_day_of_the_organization_whether_new_or_again() {
        now = Instant.parse("2026-02-03T18:29:00Z");
        for (int i = 0; i < 5; i++) {
            sent(CodeAction.GENERIC);
            sent(CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID);
        }
        assertThat(send(MOBILE, CodeAction.GENERIC, new Binding.Unbound(), Repeat.ANOTHER))
                .isEqualTo(Outcome.refused(new CodeRefusal.DailyLimit(10)));
        assertThat(send(MOBILE, CodeAction.POINTS, TEN_POINTS, Repeat.SAME_WHILE_VALID))
                .isEqualTo(Outcome.refused(new CodeRefusal.DailyLimit(10)));
        assertThat(send(OTHER, CodeAction.GENERIC, new Binding.Unbound(), Repeat.ANOTHER))
                .isInstanceOf(Outcome.Accepted.class);
        now = Instant.parse("2026-02-03T18:30:00Z"); // midnight in Kolkata
        assertThat(send(MOBILE, CodeAction.GENERIC, new Binding.Unbound(), Repeat.ANOTHER))
                .isInstanceOf(Outcome.Accepted.class);
    }

    private void miss(CodeAction action, String typed) {
        codes.miss(new CodeQuestion(List.of(MOBILE), action, new Act.Any(), typed, pick), now);
    }

    @Test
    void a_wrong_try_counts_for_every_code_that_might_have_been_meant_and_five_lock_one() {
        var first = sent(CodeAction.GENERIC);
        miss(CodeAction.GENERIC, "GUESS");
        var second = sent(CodeAction.GENERIC);
        for (int tries = 0; tries < 4; tries++) {
            miss(CodeAction.GENERIC, "GUESS");
        }
        assertThat(find(CodeAction.GENERIC, new Act.Any(), first)).isEmpty();
        assertThat(find(CodeAction.GENERIC, new Act.Any(), second)).isPresent();
        miss(CodeAction.GENERIC, "GUESS");
        assertThat(find(CodeAction.GENERIC, new Act.Any(), second)).isEmpty();
    }

    @Test
    void the_text_of_a_code_for_other_points_is_no_wrong_try_and_other_actions_lose_none() {
        var points = sent(CodeAction.POINTS, TEN_POINTS, Repeat.ANOTHER);
        var generic = sent(CodeAction.GENERIC);
        for (int tries = 0; tries < 5; tries++) {
            codes.miss(
                    new CodeQuestion(
                            List.of(MOBILE),
                            CodeAction.POINTS,
                            points(ASHA, 11),
                            points.code().reveal(),
                            pick),
                    now);
            miss(CodeAction.POINTS, points.code().reveal());
        }
        assertThat(find(CodeAction.POINTS, points(ASHA, 10), points)).isPresent();
        for (int tries = 0; tries < 5; tries++) {
            miss(CodeAction.POINTS, "GUESS");
        }
        assertThat(find(CodeAction.POINTS, points(ASHA, 10), points)).isEmpty();
        assertThat(find(CodeAction.GENERIC, new Act.Any(), generic)).isPresent();
    }

    @Test
    void a_wrong_try_is_kept_though_its_command_is_refused_and_dropped_with_a_bug() {
        var code = sent(CodeAction.GENERIC);
        var question = new CodeQuestion(List.of(MOBILE), CodeAction.GENERIC, new Act.Any(), "GUESS", pick);
        var refused = world.attempt(() -> {
            codes.use(code, now);
            return Outcome.<OneTimeCode>refused(OneTimeCodes.wrong(question, world, now));
        });
        assertThat(refused).isEqualTo(Outcome.refused(new ProofRefusal.Wrong()));
        assertThat(find(CodeAction.GENERIC, new Act.Any(), code).orElseThrow().triesLeft())
                .isEqualTo(4);
        assertThat(world.kept()).isOne();
        Outcome<OneTimeCode> broken = world.attempt(() -> {
            OneTimeCodes.wrong(question, world, now);
            throw new IllegalStateException("behind the decision");
        });
        assertThat(broken).isInstanceOf(Outcome.Failed.class);
        assertThat(find(CodeAction.GENERIC, new Act.Any(), code).orElseThrow().triesLeft())
                .isEqualTo(4);
    }

    @Test
    void codes_that_cannot_be_read_any_more_open_nothing() {
        var key = new CodeKey(MOBILE, 20_000, 1);
        codes.load(new OneTimeCode(
                key,
                1,
                CodeAction.GENERIC,
                new Binding.Unbound(),
                SecretCode.UNREADABLE,
                now,
                now.plusSeconds(60),
                1,
                5,
                null));
        assertThat(find(MOBILE, CodeAction.GENERIC, new Act.Any(), "")).isEmpty();
    }

    @Test
    void codes_and_what_is_typed_do_not_print_themselves() {
        var code = sent(CodeAction.GENERIC);
        assertThat(code.toString()).doesNotContain("CODE1").doesNotContain(MOBILE.value());
        assertThat(new CodeQuestion(List.of(MOBILE), CodeAction.GENERIC, new Act.Any(), "CODE1", pick).toString())
                .doesNotContain("CODE1")
                .doesNotContain(MOBILE.value());
        assertThat(world.section(Outbox.KIND).messages().added().toString())
                .doesNotContain("CODE1")
                .doesNotContain(MOBILE.value());
    }
}
