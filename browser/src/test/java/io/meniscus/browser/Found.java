package io.meniscus.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** Parts of a page as people find them: by what they say. */
final class Found {
    private Found() {}

    static Locator button(Page page, String text) {
        return exactly(page, AriaRole.BUTTON, text);
    }

    static Locator link(Page page, String text) {
        return exactly(page, AriaRole.LINK, text);
    }

    private static Locator exactly(Page page, AriaRole role, String text) {
        return page.getByRole(role, new Page.GetByRoleOptions().setName(text).setExact(true));
    }
}
