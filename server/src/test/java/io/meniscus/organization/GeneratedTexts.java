package io.meniscus.organization;

import java.util.List;

/** What values of a {@link GeneratedOrganization} are drawn from. */
final class GeneratedTexts {
    /** Hard to write in YAML, each in its own way. */
    static final List<String> HARD = List.of(
            "plain",
            "yes",
            "null",
            "~",
            "007",
            "1e3",
            "0x1F",
            "12:30",
            "2026-01-31",
            "a: b",
            "a #b",
            "- x",
            "? x",
            "'single'",
            "\"double\"",
            "{curly}",
            "[square]",
            "&anchor",
            "*alias",
            "!tag",
            "%percent",
            "@at",
            "`tick`",
            "back\\slash",
            "two\nlines",
            "tab\tbed",
            "straße",
            "दिल्ली",
            "店",
            "🛒 cart",
            "a, b",
            "=",
            "<<",
            ".5",
            "+1",
            "three\r\nlines\r\n  there",
            "line\u2028separator",
            "\ufeffmark",
            "ends with a space \nand begins",
            "x".repeat(90));

    /** What fields of one form or another take. */
    static final List<String> FITTING = List.of(
            "Asia/Kolkata",
            "Europe/Berlin",
            "IN",
            "INR",
            "en",
            "en_US",
            "91",
            "400001",
            "+91 98450 12345",
            "store@example.com",
            "https://example.com/a?b=c",
            "12.5",
            "-7.25",
            "0",
            "1000000",
            "1",
            "16:00",
            "{\"a\": [1, \"b\"]}",
            "[]",
            "CARD",
            "[a-z]+\\d{2}",
            "mobile",
            "MONDAY",
            "PREFIX",
            "WHATSAPP",
            "LUHN_ALGO",
            "customer",
            "user groups",
            "organization entity");

    private GeneratedTexts() {}
}
