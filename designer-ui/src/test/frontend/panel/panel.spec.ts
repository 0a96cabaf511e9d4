import '@vaadin/combo-box';
import '@vaadin/date-time-picker';
import '@vaadin/select';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '../../../main/frontend/themes/lekalo/components.css';
import '../../../main/frontend/themes/lekalo/panel.css';
import type { ComboBox } from '@vaadin/combo-box';
import { expect, it, onTestFinished } from 'vitest';

const STAGES = ['Согласование договора · Розничные заказы', 'Предварительный расчёт', 'Переоборудование помещений', 'Завершена успешно'];

function condition(value: string, width = '20rem'): HTMLElement {
  const panel = document.createElement('div');
  panel.className = 'panel';
  panel.style.width = width;
  panel.innerHTML = `<div class="condition-row"><div></div><div>
    <vaadin-select></vaadin-select><div class="condition-value">${value}<button>⇄</button></div>
  </div></div>`;
  document.body.append(panel);
  onTestFinished(() => panel.remove());
  return panel;
}

/** The words of an element that stand on more than one line. */
function broken(element: Element): string[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (range.getClientRects().length > 1) {
        words.push(word);
      }
    }
  }
  return words;
}

it('a day with a time in the row of a condition is wide enough to be read', async () => {
  const panel = condition('<vaadin-date-time-picker></vaadin-date-time-picker>');
  const widthOf = (name: string): number => panel.querySelector(name)?.getBoundingClientRect().width ?? 0;

  await expect.poll(() => widthOf('vaadin-date-picker')).toBeGreaterThan(120);
  expect(widthOf('vaadin-time-picker')).toBeGreaterThan(85);
});

it('no box of a condition is too narrow for what it says, in the narrowest panel', async () => {
  const day = '<vaadin-select></vaadin-select><div class="condition-day-value"><vaadin-date-picker></vaadin-date-picker></div>';
  const panel = condition(`<div class="condition-day">${day}</div>`, '13.25rem');
  const widthOf = (name: string): number => panel.querySelector(name)?.getBoundingClientRect().width ?? 0;

  await expect.poll(() => widthOf('vaadin-date-picker')).toBeGreaterThan(120);
  expect(widthOf('.condition-row > div:last-child > vaadin-select')).toBeGreaterThan(120);
  expect(widthOf('.condition-day > vaadin-select')).toBeGreaterThan(120);
});

it('a day with a time is wide enough in the narrowest panel, where the time is typed', async () => {
  const moment = '<vaadin-select></vaadin-select><div class="condition-day-value"><vaadin-date-time-picker style="width: 100%"></vaadin-date-time-picker></div>';
  const panel = condition(`<div class="condition-day">${moment}</div>`, '15.5rem');
  const widthOf = (name: string): number => panel.querySelector(name)?.getBoundingClientRect().width ?? 0;

  await expect.poll(() => widthOf('vaadin-date-picker')).toBeGreaterThan(100);
  expect(widthOf('vaadin-time-picker')).toBeGreaterThan(60);
});

it('stages to choose from in the row of a condition are not broken inside of words', async () => {
  const box = condition('<vaadin-combo-box style="width: 100%"></vaadin-combo-box>').querySelector('vaadin-combo-box') as ComboBox<string>;
  box.items = STAGES;

  box.opened = true;
  const offered = (): Element[] => [...document.querySelectorAll('vaadin-combo-box-item:not([hidden])')];
  await expect.poll(() => offered().map((item) => item.textContent)).toEqual(STAGES);

  expect(offered().flatMap(broken)).toEqual([]);
});
