package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;

/** Somebody at a browser of his own. */
final class Person implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String PASSWORD = "lekalo-demo";

    private final Page page;
    private final Look look;
    private final String url;

    Person(Browser browser, String url, Look look) {
        this.url = url;
        this.look = look;
        var context = browser.newContext(look.options());
        context.setDefaultTimeout(RunningLekalo.PATIENCE);
        page = context.newPage();
    }

    Person signIn(String login) {
        signIn(login, PASSWORD);
        assertThat(page.locator("vaadin-app-layout")).isVisible();
        return this;
    }

    void signIn(String login, String password) {
        page.navigate(url + "/sign-in");
        fillIn(login, password);
    }

    /** On the page that asks for it. */
    void signInHere(String login) {
        fillIn(login, PASSWORD);
    }

    private void fillIn(String login, String password) {
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("input[name=password]").press("Enter");
    }

    Person open(String path) {
        page.navigate(url + "/" + path);
        return this;
    }

    Page page() {
        return page;
    }

    Locator see(String text) {
        return page.getByText(text).first();
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }

    void click(String button) {
        button(button).click();
    }

    /** Chooses in the select or combo box with that label. */
    void choose(String label, String option) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
        field.click();
        option(option).click();
    }

    /** What an open list offers. */
    Locator option(String name) {
        return page.getByRole(
                AriaRole.OPTION, new GetByRoleOptions().setName(name).setExact(true));
    }

    /** Writes into the field with that label and leaves it. */
    void write(String label, String text) {
        var field = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .last();
        field.fill(text);
        field.press("Tab");
    }

    void picture(String name) {
        page.screenshot(new ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + look.suffix() + ".png")));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
