package io.meniscus.otp;

import io.meniscus.access.secret.CodeSeal;
import io.meniscus.core.CustomerId;
import io.meniscus.core.OrgId;
import io.meniscus.core.identity.IdentifierKey;
import io.meniscus.core.otp.OneTimeCodes;
import io.meniscus.core.world.SectionKind;
import io.meniscus.run.Column;
import io.meniscus.run.LoadScript;
import io.meniscus.run.SectionStore;
import io.meniscus.run.StoreScript;

/**
 * The SQL of the section of one-time codes. Nothing is locked: a code that somebody else used or sent since it was
 * loaded is a lost race ({@link OneTimeCodeWrites}). A recipient has the codes of a few days, which are loaded whole.
 */
public final class OneTimeCodeStore implements SectionStore<OneTimeCodes, OneTimeCodeNeeds> {
    private static final String COLUMNS = """
            o.recipient_type, o.recipient, o.day, o.nth, o.id, o.action, o.customer_id, o.points, o.code, o.issued_at,
            o.valid_until, o.sent, o.tries_left, o.used_at""";

    static final String OF_RECIPIENTS = """
            select %s
              from unnest(?::smallint[], ?::text[]) as wanted(type, value)
             cross join lateral (
                   select * from one_time_code
                    where org_id = ? and recipient_type = wanted.type and recipient = wanted.value offset 0) o
            """.formatted(COLUMNS);

    private static final String ROOT_OF_KEY = """
              from unnest(?::smallint[], ?::text[]) as wanted(type, value)
             cross join lateral (
                   select org_id, root_id from identifier
                    where org_id = ? and type = wanted.type and value = wanted.value offset 0) r
            """;

    private static final String ROOT_OF_ID = """
              from unnest(?::bigint[]) as wanted(id)
             cross join lateral (
                   select org_id, root_id from customer where org_id = ? and id = wanted.id offset 0) r
            """;

    static final String OF_KEYS_IDENTIFIERS = ofRoot(ROOT_OF_KEY, "identifier");
    static final String OF_KEYS_CHANNELS = ofRoot(ROOT_OF_KEY, "comm_channel");
    static final String OF_IDS_IDENTIFIERS = ofRoot(ROOT_OF_ID, "identifier");
    static final String OF_IDS_CHANNELS = ofRoot(ROOT_OF_ID, "comm_channel");

    /** Codes of what a person has in a table that is a mobile (1) or an e-mail address (2). */
    private static String ofRoot(String root, String addresses) {
        return """
                select %s
                %s
                 cross join lateral (
                       select org_id, id from customer where org_id = r.org_id and root_id = r.root_id offset 0) c
                 cross join lateral (
                       select org_id, type, value from %s
                        where org_id = c.org_id and customer_id = c.id and type in (1, 2) offset 0) a
                 cross join lateral (
                       select * from one_time_code
                        where org_id = a.org_id and recipient_type = a.type and recipient = a.value offset 0) o
                """.formatted(COLUMNS, root, addresses);
    }

    private final CodeSeal seal;

    public OneTimeCodeStore(CodeSeal seal) {
        this.seal = seal;
    }

    @Override
    public SectionKind<OneTimeCodes> kind() {
        return OneTimeCodes.KIND;
    }

    @Override
    public OneTimeCodeNeeds noNeeds() {
        return new OneTimeCodeNeeds();
    }

    @Override
    public void load(OrgId org, OneTimeCodeNeeds needs, OneTimeCodes codes, LoadScript script) {
        var organization = Column.of(org.value());
        var rows = new OneTimeCodeRows(org, seal);
        LoadScript.RowReader reader = row -> codes.load(rows.code(row));
        var recipients = needs.recipients();
        if (!recipients.isEmpty()) {
            script.query(
                    OF_RECIPIENTS,
                    reader,
                    Column.shorts(recipients, key -> key.type().code()),
                    Column.texts(recipients, IdentifierKey::value),
                    organization);
        }
        var keys = needs.personsOfKeys();
        if (!keys.isEmpty()) {
            var types = Column.shorts(keys, key -> key.type().code());
            var values = Column.texts(keys, IdentifierKey::value);
            script.query(OF_KEYS_IDENTIFIERS, reader, types, values, organization);
            script.query(OF_KEYS_CHANNELS, reader, types, values, organization);
        }
        if (!needs.personsOfIds().isEmpty()) {
            var ids = Column.longs(needs.personsOfIds(), CustomerId::value);
            script.query(OF_IDS_IDENTIFIERS, reader, ids, organization);
            script.query(OF_IDS_CHANNELS, reader, ids, organization);
        }
    }

    @Override
    public boolean mayFollow(OneTimeCodeNeeds needs) {
        return false;
    }

    @Override
    public void follow(OrgId org, OneTimeCodeNeeds needs, OneTimeCodes codes, LoadScript script) {
        // the person's rows lead to its codes in the round that finds the person
    }

    @Override
    public void store(OrgId org, OneTimeCodes codes, StoreScript script) {
        new OneTimeCodeWrites(org, seal, script).add(codes.codes());
    }
}
