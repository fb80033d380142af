package io.meniscus.api.v2.sources;

import io.meniscus.core.identity.Source;
import java.util.List;

/** What the contract fixes of each source: its name and channels (v2/organization-source). */
record SourceMeta(Source source, String name, List<String> channels) {
    static final List<SourceMeta> ALL = List.of(
            of(Source.FACEBOOK, "Facebook", "email", "mobile"),
            of(Source.WEB_ENGAGE, "WEB_ENGAGE", "android", "email", "ios", "mobile"),
            of(Source.WECHAT, "WECHAT", "email", "mobile", "wechat"),
            of(Source.INSTORE, "INSTORE", "email", "mobile", "postmail", "whatsapp"),
            of(Source.MARTJACK, "MARTJACK", "email", "whatsapp"),
            of(Source.TMALL, "TMALL", "mobile"),
            of(Source.TAOBAO, "TAOBAO", "email"),
            of(Source.JD, "JD", "email"),
            of(Source.ECOMMERCE, "ECOMMERCE", "email", "mobile", "whatsapp"),
            of(Source.WEBSITE, "WEBSITE", "android", "email", "ios", "mobile", "wechat", "whatsapp"),
            of(Source.LINE, "LINE", "email", "line"),
            of(Source.XIAOHONGSHU, "XIAOHONGSHU", "mobile"),
            of(Source.GLOBAL_SCANNER, "GLOBAL_SCANNER", "email"),
            of(Source.SUNING, "SUNING", "email", "mobile"),
            of(Source.PINDUODUO, "PINDUODUO", "email", "mobile"),
            of(Source.KAOLA, "KAOLA", "email"),
            of(Source.MOBILE_APP, "MOBILE_APP", "android", "ios", "whatsapp"),
            of(Source.WHATSAPP, "WHATSAPP", "whatsapp"),
            of(Source.LINKEDIN, "Linkedin"),
            of(Source.SMS, "SMS"),
            of(Source.INDIAMART, "Indiamart"),
            of(Source.VIBER, "VIBER", "viber"),
            of(Source.MPUSH_FCM, "MPUSH_FCM", "android", "ios"));

    private static SourceMeta of(Source source, String name, String... channels) {
        return new SourceMeta(source, name, List.of(channels));
    }

    /** Of any source; those that are not listed have their own name and no channels. */
    static SourceMeta of(Source source) {
        return ALL.stream()
                .filter(meta -> meta.source() == source)
                .findFirst()
                .orElseGet(() -> of(source, source.name()));
    }
}
