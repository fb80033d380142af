package io.meniscus.otp;

import static io.meniscus.customer.Registrations.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import io.meniscus.core.RequestId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.otp.CodeAction;
import io.meniscus.core.otp.CodePolicy;
import io.meniscus.core.otp.CodeTexts;
import io.meniscus.core.otp.NewCode;
import io.meniscus.core.otp.OneTimeCode;
import io.meniscus.core.outbox.MessageChannel;
import io.meniscus.job.Job;
import io.meniscus.job.JobId;
import io.meniscus.job.Progress;
import io.meniscus.job.Slice;
import io.meniscus.job.Step;
import io.meniscus.organization.Organization;
import io.meniscus.outbox.OldMessageStore;
import io.meniscus.outbox.OutboxEntry;
import io.meniscus.outbox.OutboxFilter;
import io.meniscus.outbox.OutboxFilter.Position;
import io.meniscus.outbox.OutboxMessages.CodesAre;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Codes as an organization wants them, the messages that bring them, and what becomes of both in time. */
class CodesOfOrganizationTest {
    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final Position NEWEST = new Position(NOON.plus(Duration.ofDays(1)), 0);

    private final CodeShop shop = new CodeShop();

    @AfterEach
    void close() {
        shop.close();
    }

    private NewCode draw(Organization organization, CodeTemplates.Wanted wanted) {
        return shop.newCodes.draw(organization, CodeAction.POINTS, RequestId.of(1), wanted);
    }

    private OneTimeCode send(Organization organization, IdentifierKey to, MessageChannel channel, Instant at) {
        var draft = draw(organization, CodeTemplates.Wanted.NOTHING);
        var command = new GenerateCode(to, List.of(new GenerateCode.Wish(channel, "")), draft);
        return accepted(shop.codes.generate(CodeCalls.at(at), command, CodeCalls.<OneTimeCode>outcome()))
                .result();
    }

    private List<OutboxEntry> list(Organization organization, Position before, MessageChannel... channels) {
        return shop.outbox.list(organization, new OutboxFilter(Set.of(channels), before, 2), CodesAre.SHOWN);
    }

    private static CodeTexts.Text text(Map<MessageChannel, CodeTexts.Text> texts, MessageChannel channel) {
        return Objects.requireNonNull(texts.get(channel));
    }

    private long count(Organization organization, String table) {
        return shop.transactions.in(
                organization.id(),
                handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Long.class)
                        .one());
    }

    private static void run(Job job, Organization organization, Instant at) {
        var slice = new Slice(new JobId(1), 0, "", Progress.NONE, at, Slice.Beginning.FRESH);
        assertThat(job.slice(organization.id(), slice)).isInstanceOf(Step.Done.class);
    }

    @Test
    void codes_have_the_length_and_characters_the_organization_wants_and_differ() {
        var usual = shop.with();
        var seen = new HashSet<String>();
        for (int i = 0; i < 200; i++) {
            var text = draw(usual, CodeTemplates.Wanted.NOTHING).drawn().reveal();
            assertThat(text).matches("[A-HJ-NP-Z2-9]{6}");
            seen.add(text);
        }
        assertThat(seen).hasSizeGreaterThan(190);
        var long50 = shop.with("ONE_TIME_CODE_LENGTH: 50", "ONE_TIME_CODE_CHARACTERS: NUMERIC");
        assertThat(draw(long50, CodeTemplates.Wanted.NOTHING).drawn().reveal()).matches("[0-9]{50}");
    }

    @Test
    void the_policy_is_what_the_organization_set() {
        var usual = NewCodes.policy(shop.with());
        assertThat(usual.validity()).isEqualTo(Duration.ofMinutes(15));
        assertThat(usual.perDay()).isEqualTo(10);
        assertThat(usual.zone().getId()).isEqualTo("Asia/Kolkata");
        assertThat(usual.pick()).isEqualTo(CodePolicy.Pick.ANY_VALID);
        assertThat(usual.channels()).containsExactly(MessageChannel.SMS);
        var own = NewCodes.policy(shop.with(
                "ONE_TIME_CODE_VALIDITY_MINUTES: 3",
                "ONE_TIME_CODES_PER_DAY: 2",
                "ONE_TIME_CODE_LATEST_ONLY: 1",
                "ONE_TIME_CODE_CHANNELS: BOTH"));
        assertThat(own.validity()).isEqualTo(Duration.ofMinutes(3));
        assertThat(own.perDay()).isEqualTo(2);
        assertThat(own.pick()).isEqualTo(CodePolicy.Pick.LATEST_ONLY);
        assertThat(own.channels()).containsExactlyInAnyOrder(MessageChannel.SMS, MessageChannel.EMAIL);
    }

    @Test
    void a_message_says_what_the_call_wants_else_what_the_organization_has_else_a_stock_text() {
        var organization = shop.with("ONE_TIME_CODE_TEMPLATES: '{\"POINTS\":{\"SMS\":\"Ours {{validation_code}}\","
                + "\"EMAIL\":{\"subject\":\"Our subject\"}}}'");
        var own = draw(organization, CodeTemplates.Wanted.NOTHING).texts().byChannel();
        assertThat(text(own, MessageChannel.SMS).content()).isEqualTo("Ours {{validation_code}}");
        assertThat(text(own, MessageChannel.EMAIL).subject()).isEqualTo("Our subject");
        assertThat(text(own, MessageChannel.EMAIL).content()).startsWith("Your code is {{ validation_code }}");
        assertThat(text(own, MessageChannel.WHATSAPP).content()).startsWith("Your code is {{ validation_code }}");
        var wanted = draw(organization, new CodeTemplates.Wanted("Just say", "Subject", "{{ validation_code }}!"))
                .texts()
                .byChannel();
        assertThat(text(wanted, MessageChannel.SMS).content())
                .as("a place is made for the code")
                .isEqualTo("Just say {{ validation_code }}");
        assertThat(text(wanted, MessageChannel.EMAIL).subject()).isEqualTo("Subject");
        assertThat(text(wanted, MessageChannel.EMAIL).content()).isEqualTo("{{ validation_code }}!");
    }

    @Test
    void messages_are_listed_newest_first_a_page_at_a_time_and_by_channel() {
        var organization = shop.with();
        var mobile = CodeCalls.mobile();
        var first = send(organization, mobile, MessageChannel.SMS, NOON);
        var second = send(organization, mobile, MessageChannel.WHATSAPP, NOON.plusSeconds(1));
        var third = send(organization, mobile, MessageChannel.SMS, NOON.plusSeconds(1));
        var page = list(organization, NEWEST);
        assertThat(page).extracting(OutboxEntry::at).containsExactly(third.issuedAt(), second.issuedAt());
        var last = page.getLast();
        assertThat(list(organization, new Position(last.at(), last.id())))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.content()).contains(first.code().reveal()).doesNotContain("validation_code");
                    assertThat(entry.address()).isEqualTo(mobile.value());
                });
        assertThat(list(organization, NEWEST, MessageChannel.WHATSAPP)).hasSize(1);
        assertThat(list(organization, NEWEST, MessageChannel.EMAIL)).isEmpty();
    }

    @Test
    void codes_are_hidden_from_who_may_not_read_them_and_from_everybody_where_the_organization_says_so() {
        var open = shop.with();
        var code =
                send(open, CodeCalls.mobile(), MessageChannel.SMS, NOON).code().reveal();
        var filter = new OutboxFilter(Set.of(), NEWEST, 2);
        assertThat(shop.outbox.list(open, filter, CodesAre.SHOWN).getFirst().content())
                .contains(code);
        assertThat(shop.outbox.list(open, filter, CodesAre.HIDDEN).getFirst().content())
                .contains("******")
                .doesNotContain(code);
        var hiding = shop.with("CONF_MASK_OTP: 1");
        assertThat(shop.outbox.list(hiding, filter, CodesAre.SHOWN).getFirst().content())
                .contains("******")
                .doesNotContain(code);
    }

    @Test
    void old_codes_and_messages_are_deleted_and_younger_ones_stay() {
        var organization = shop.with();
        var mobile = CodeCalls.mobile();
        var old = send(organization, mobile, MessageChannel.SMS, NOON);
        send(organization, mobile, MessageChannel.SMS, NOON.plusSeconds(10));
        var codes = new OldCodeStore(shop.transactions).job();
        run(codes, organization, old.validUntil().plus(OldCodeStore.KEPT));
        assertThat(count(organization, "one_time_code")).isEqualTo(2);
        run(codes, organization, old.validUntil().plus(OldCodeStore.KEPT).plusSeconds(1));
        assertThat(count(organization, "one_time_code")).isEqualTo(1);
        var messages = new OldMessageStore(shop.transactions).job();
        run(messages, organization, NOON.plus(OldMessageStore.KEPT));
        assertThat(count(organization, "outbox_message")).isEqualTo(2);
        run(messages, organization, NOON.plus(OldMessageStore.KEPT).plusSeconds(1));
        assertThat(count(organization, "outbox_message")).isEqualTo(1);
    }
}
