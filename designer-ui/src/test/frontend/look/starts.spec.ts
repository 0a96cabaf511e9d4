import '@vaadin/button';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '../../../main/frontend/themes/lekalo/records.css';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

const BEGINNING = 'Обратный звонок по обращению с сайта с повторным уточнением';

/** The head of a card from which two processes of one beginning can be started. */
async function head(width: number): Promise<HTMLElement> {
  await page.viewport(width, 844);
  const made = document.createElement('div');
  made.className = 'record-head';
  made.innerHTML = `<a class="back">Лиды</a><div class="start-buttons"><vaadin-button>${BEGINNING} деталей заказа</vaadin-button>
    <vaadin-button>${BEGINNING} адреса монтажа</vaadin-button></div>`;
  document.body.append(made);
  onTestFinished(async () => {
    made.remove();
    await page.viewport(1280, 800);
  });
  return made;
}

it.each([390, 1280])('buttons that start processes stand whole in the page, with their whole names: %i', async (width) => {
  const buttons = [...(await head(width)).querySelectorAll('vaadin-button')];

  const labels = buttons.map((button) => button.shadowRoot?.querySelector('[part=label]') as HTMLElement);
  const cut = labels.filter((label) => label.scrollWidth > label.clientWidth || label.scrollHeight > label.clientHeight);
  const outside = buttons.map((button) => button.getBoundingClientRect()).filter(({ left, right }) => left < 0 || right > width);
  expect(cut).toEqual([]);
  expect(outside).toEqual([]);
});
