import '@vaadin/date-picker';
import '@vaadin/menu-bar';
import '@vaadin/vaadin-lumo-styles/sizing.js';
import '../../../main/frontend/themes/lekalo/components.css';
import type { DatePicker } from '@vaadin/date-picker';
import type { MenuBar } from '@vaadin/menu-bar';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';

interface DevTools {
  send(method: string, parameters: object): Promise<unknown>;
}

async function prefer(value: string): Promise<void> {
  await (cdp() as unknown as DevTools)
    .send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value }] });
}

beforeEach(async () => {
  await prefer('reduce');
  onTestFinished(() => prefer('no-preference'));
});

/** At the lower right, where what opens is moved to have room. */
function put<T extends HTMLElement>(element: T): T {
  element.style.cssText = 'position: fixed; right: 16px; bottom: 16px';
  document.body.append(element);
  onTestFinished(() => element.remove());
  return element;
}

/** How far the element is from the lower right corner of what it opened, once that stands still. */
async function apart(element: HTMLElement, overlay: string): Promise<number> {
  let last = Infinity;
  const distance = (): number => {
    const opened = document.querySelector(overlay)?.shadowRoot?.querySelector('[part=overlay]')?.getBoundingClientRect();
    const { top, right } = element.getBoundingClientRect();
    return opened ? Math.hypot(top - opened.bottom, right - opened.right) : Infinity;
  };
  await expect.poll(() => {
    const before = last;
    last = distance();
    return last === before && last !== Infinity;
  }).toBe(true);
  return last;
}

it('a menu opens at its button for who wants no motion', async () => {
  const bar = put(document.createElement('vaadin-menu-bar') as MenuBar);
  bar.items = [{ text: 'Ещё', children: [{ text: 'Удалить' }, { text: 'Выгрузить' }] }];
  await expect.poll(() => bar.querySelector('vaadin-menu-bar-button')?.textContent).toContain('Ещё');

  bar.querySelector<HTMLElement>('vaadin-menu-bar-button')?.click();

  expect(await apart(bar, 'vaadin-menu-bar-overlay')).toBeLessThan(20);
});

it('a calendar opens at its field for who wants no motion', async () => {
  const picker = put(document.createElement('vaadin-date-picker') as DatePicker);

  picker.opened = true;

  expect(await apart(picker, 'vaadin-date-picker-overlay')).toBeLessThan(20);
});
