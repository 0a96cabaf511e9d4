import '@vaadin/date-time-picker';
import '@vaadin/vaadin-lumo-styles/color-global.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '../../../main/frontend/themes/lekalo/components.css';
import '../../../main/frontend/themes/lekalo/gates.css';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

const AROUND = [
  '<div class="gate-content"><div><div class="inner"></div></div></div>',
  '<div style="display: grid"><div><div class="inner"></div></div></div>',
  '<div style="display: flex; flex-direction: column"></div>',
  '<div style="display: flex"></div>',
];

it.each([320, 360, 390].flatMap((wide) => AROUND.map((around) => [wide, around] as const)))(
  'a day with its time fits a dialog of a phone %i wide, whatever stands around it: %s', async (wide, around) => {
    await page.viewport(wide, 800);
    const content = document.createElement('div');
    content.style.width = `${wide - 74}px`;
    content.innerHTML = around;
    const inner = content.querySelector('.inner') ?? content.firstElementChild as Element;
    inner.innerHTML = '<vaadin-date-time-picker label="Когда позвонить"></vaadin-date-time-picker>';
    document.body.append(content);
    onTestFinished(async () => {
      content.remove();
      await page.viewport(1280, 800);
    });

    const picker = content.querySelector('vaadin-date-time-picker') as HTMLElement;
    await expect.poll(() => picker.querySelectorAll('input').length).toBe(2);

    expect(content.scrollWidth).toBe(wide - 74);
    picker.querySelectorAll('vaadin-date-picker, vaadin-time-picker').forEach((box) => {
      expect(box.getBoundingClientRect().width).toBeGreaterThan(90);
    });
  });
