package org.lekalo.designer.story;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class TasksIT {

    private static final String TASK = "Перезвонить клиенту";

    @RegisterExtension
    final Stories stories = new Stories();

    @Test
    void whoComesTooLateToATaskIsToldInWords() {
        Imported.publish(stories.person("anna"), "call-back.bpmn");
        var fast = stories.person("elena");
        var slow = stories.person("dmitry");
        var deal = startByHand(fast);
        openTask(slow, deal);
        openTask(fast, deal);

        fast.click("Дозвонились");

        assertThat(slow.see("Эту задачу уже завершили или передали другому.")).isVisible();
        slow.picture("task-gone");
    }

    /** Returns the deal's title. */
    private static String startByHand(Person seller) {
        seller.open("board/deal/retail");
        var link = seller.page().locator(".board-card .board-title").first();
        var deal = link.innerText();
        link.click();
        seller.page().locator(".start-buttons vaadin-button").first().click();
        assertThat(seller.page().locator(".running-row").filter(withText(TASK))).isVisible();
        seller.picture("record");
        return deal;
    }

    private static void openTask(Person person, String deal) {
        person.open("tasks");
        person.page().locator("vaadin-tab").filter(withText("Моих ролей")).click();
        row(person, deal).locator(".row-link").click();
        assertThat(person.button("Дозвонились")).isVisible();
    }

    private static Locator row(Person person, String deal) {
        return person.page().locator(".task-row").filter(withText(TASK)).filter(withText(deal));
    }

    private static FilterOptions withText(String text) {
        return new FilterOptions().setHasText(text);
    }
}
