package io.meniscus.organization.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.meniscus.access.secret.NewSecret;
import io.meniscus.access.secret.SecretForm;
import io.meniscus.config.Secret;
import io.meniscus.organization.ConfigurationKeys;
import io.meniscus.organization.document.OrganizationDocument.Account;
import io.meniscus.organization.document.OrganizationDocument.ApiClient;
import io.meniscus.organization.document.OrganizationDocument.Label;
import io.meniscus.organization.document.OrganizationDocument.Lookup;
import io.meniscus.organization.document.OrganizationDocument.Profile;
import io.meniscus.organization.document.OrganizationDocument.Region;
import io.meniscus.organization.document.OrganizationDocument.Store;
import io.meniscus.organization.document.OrganizationDocument.Till;
import io.meniscus.organization.document.OrganizationDocument.Zone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an organization document in YAML or JSON. A text that is neither is refused whole; everything else that is
 * wrong with its form (unknown keys, values of another type, what is missing) is listed in the document.
 */
public final class DocumentReader {
    private static final String ROOT_ZONE = "root";
    private static final YAMLMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final List<Problem> problems = new ArrayList<>();
    private final List<Zone> zones = new ArrayList<>();

    private DocumentReader() {}

    /** Reads a document; throws {@link InvalidDocument} for a text that is no YAML or JSON. */
    public static OrganizationDocument read(String text) {
        return new DocumentReader().document(tree(text));
    }

    private static JsonNode tree(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            // The parser's own text may quote a line with a secret in it.
            var place = e.getLocation();
            var line = place == null ? "" : " (line " + place.getLineNr() + ")";
            throw new InvalidDocument(
                    List.of(new Problem("document", "is not YAML or JSON, or names a key twice" + line)));
        }
    }

    private OrganizationDocument document(JsonNode tree) {
        try (var root = DocumentNode.root(tree, problems)) {
            String code;
            Profile profile;
            try (var node = root.child("profile")) {
                code = node.required("code", Forms::organizationCode, "");
                profile = profile(node);
            }
            readZones(root, ROOT_ZONE);
            return new OrganizationDocument(
                    code,
                    profile,
                    zones,
                    root.list("stores", DocumentReader::store),
                    root.list("tills", DocumentReader::till),
                    root.list("apiClients", DocumentReader::client),
                    root.list("sources", DocumentReader::accounts).stream()
                            .flatMap(List::stream)
                            .toList(),
                    root.list("statusLabels", DocumentReader::label),
                    root.list("attributionLookups", DocumentReader::lookup),
                    configuration(root),
                    problems);
        }
    }

    private static Profile profile(DocumentNode node) {
        return new Profile(
                node.value("name", Forms::name),
                node.value("country", Forms::country),
                node.value("dialCode", Forms::dialCode),
                node.value("timeZone", Forms::timeZone),
                node.value("currency", Forms::currency),
                node.value("language", Forms::language),
                node.value("active", Forms::yesOrNo));
    }

    /** Zones in the order of the tree: a parent before its children. */
    private void readZones(DocumentNode node, String parent) {
        node.list("zones", entry -> {
            var code = entry.required("code", Forms::code, "");
            zones.add(new Zone(
                    entry.path(),
                    code,
                    entry.value("name", Forms::name),
                    code.equals(ROOT_ZONE) ? "" : parent,
                    region(entry),
                    entry.value("active", Forms::yesOrNo)));
            readZones(entry, code);
            return code;
        });
    }

    private static Region region(DocumentNode node) {
        return new Region(
                node.value("timeZone", Forms.orInherited(Forms::timeZone)),
                node.value("currency", Forms.orInherited(Forms::currency)),
                node.value("language", Forms.orInherited(Forms::language)));
    }

    private static Store store(DocumentNode node) {
        return new Store(
                node.path(),
                node.required("code", Forms::code, ""),
                node.value("name", Forms::name),
                node.value("description", Forms::description),
                node.value("zone", Forms::code),
                region(node),
                node.value("accessGroup", Forms::accessGroup),
                externalIds(node),
                node.value("active", Forms::yesOrNo));
    }

    private static @Nullable List<String> externalIds(DocumentNode node) {
        var ids = node.texts("externalIds");
        if (ids != null && (ids.size() > 3 || ids.stream().anyMatch(id -> id.length() > 100))) {
            node.problem("externalIds", "wants at most three ids of at most 100 characters");
            return null;
        }
        return ids;
    }

    private static Till till(DocumentNode node) {
        return new Till(
                node.path(),
                node.required("code", Forms::tillCode, ""),
                node.value("name", Forms::name),
                node.value("description", Forms::description),
                node.value("kind", Forms::tillKind),
                node.value("store", Forms::code),
                node.value("storeServer", Forms.orInherited(Forms::tillCode)),
                node.value("billable", Forms::yesOrNo),
                node.value("active", Forms::yesOrNo),
                secret(node, NewSecret.Chosen::new));
    }

    private static ApiClient client(DocumentNode node) {
        return new ApiClient(
                node.path(),
                node.required("name", Forms::name, ""),
                node.value("key", Forms::clientKey),
                node.value("description", Forms::description),
                node.value("defaultTill", Forms::tillCode),
                node.value("accessGroup", Forms::accessGroup),
                node.value("tokenLife", Forms::tokenLife),
                node.value("fallback", Forms::fallback),
                node.value("active", Forms::yesOrNo),
                secret(node, DocumentReader::clientSecret));
    }

    /** 32 hexadecimal digits were drawn by a machine; as a chosen secret they could not be told from an md5. */
    private static NewSecret clientSecret(Secret plain) {
        return SecretForm.MD5_HEX.isShapeOf(plain) ? new NewSecret.Generated(plain) : new NewSecret.Chosen(plain);
    }

    private static @Nullable NewSecret secret(DocumentNode node, Function<Secret, NewSecret> ofPlain) {
        var given = node.given("secret");
        if (given == null) {
            return null;
        }
        if (!given.isObject()) {
            var plain = node.value("secret", Forms::secret);
            return plain == null ? null : ofPlain.apply(new Secret(plain));
        }
        try (var spelt = node.child("secret")) {
            var md5 = spelt.required("md5", Forms::md5, "");
            return new NewSecret.ChosenMd5(new Secret(md5));
        }
    }

    private static List<Account> accounts(DocumentNode node) {
        var source = node.value("source", Forms::source);
        if (node.given("source") == null) {
            node.problem("source", "is missing");
        }
        if (source == null) {
            node.given("accounts");
            node.given("name");
            node.given("active");
            return List.of();
        }
        if (node.given("accounts") == null) {
            return List.of(new Account(
                    node.path(), source, "", node.value("name", Forms::name), node.value("active", Forms::yesOrNo)));
        }
        return node.list(
                "accounts",
                entry -> new Account(
                        entry.path(),
                        source,
                        entry.required("account", Forms::account, ""),
                        entry.value("name", Forms::name),
                        entry.value("active", Forms::yesOrNo)));
    }

    private static Label label(DocumentNode node) {
        return new Label(
                node.path(),
                node.required("label", Forms::name, ""),
                node.value("status", Forms::status),
                node.value("default", Forms::yesOrNo));
    }

    private static Lookup lookup(DocumentNode node) {
        var till = node.value("till", Forms::tillCode);
        var store = node.value("store", Forms::code);
        if ((node.given("till") == null) == (node.given("store") == null)) {
            node.problem("till", "wants either till or store");
        }
        return new Lookup(
                node.path(),
                node.required("type", Forms::lookupType, ""),
                node.required("code", Forms::name, ""),
                till,
                store);
    }

    private Map<String, String> configuration(DocumentNode root) {
        var values = new LinkedHashMap<String, String>();
        root.entries("configuration").forEach((name, value) -> {
            var key = ConfigurationKeys.find(name);
            if (key.isEmpty()) {
                problems.add(new Problem(
                        "configuration." + name,
                        "unknown configuration key; the nearest known one is " + ConfigurationKeys.nearest(name)));
                return;
            }
            try {
                values.put(key.get().name(), key.get().read(value));
            } catch (IllegalArgumentException e) {
                problems.add(new Problem("configuration." + name, String.valueOf(e.getMessage())));
            }
        });
        return values;
    }
}
