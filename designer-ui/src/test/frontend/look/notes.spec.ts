import '@vaadin/button';
import '@vaadin/notification';
import '@vaadin/vaadin-lumo-styles/color-global.js';
import '@vaadin/vaadin-lumo-styles/typography-global.js';
import '../../../main/frontend/themes/lekalo/colours.css';
import '../../../main/frontend/themes/lekalo/components.css';
import '../../../main/frontend/themes/lekalo/pieces.css';
import { expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';

/** As text of this size must have at least to be read. */
const READABLE = 4.5;

/** A note as the page draws it, with an offer and the button that closes it. */
function note(kind: string, look: string, sentence = 'Ответ отправлен'): HTMLElement {
  document.documentElement.setAttribute('theme', look);
  const card = document.createElement('vaadin-notification-card');
  card.setAttribute('theme', kind);
  card.innerHTML = `<div class="note"><vaadin-icon></vaadin-icon><span>${sentence}</span><vaadin-button theme="small">Взять назад</vaadin-button>
    <vaadin-button theme="tertiary-inline">×</vaadin-button></div>`;
  document.body.append(card);
  onTestFinished(() => {
    card.remove();
    document.documentElement.removeAttribute('theme');
  });
  return card;
}

/** What a person sees behind an element: its own ground, or that of the nearest around it that has one. */
function ground(element: Element, card: HTMLElement): string {
  const around = [element, card.shadowRoot?.querySelector('[part="overlay"]') as Element];
  return around.map((one) => getComputedStyle(one).backgroundColor).find((colour) => colour !== 'rgba(0, 0, 0, 0)') ?? '';
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    .map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [one, other].map(luminance).sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it.each([['success', 'light'], ['success', 'dark'], ['error', 'light'], ['error', 'dark']])(
  'a note of %s can be read in the %s look, its buttons too', (kind, look) => {
    const card = note(kind, look);

    const contrasts = [...card.querySelectorAll('span, vaadin-button')]
      .map((element) => contrast(getComputedStyle(element).color, ground(element, card)));

    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(READABLE);
  });

it.each([['Сохранено', 1280], ['Сохранено', 390], ['«Позвонить клиенту»: готово, ваш ответ — «Дозвонились». Вот следующая задача.', 390]])(
  'the sentence, its sign and the cross stand in one row: %s, %i', async (sentence, width) => {
    await page.viewport(width, 844);
    onTestFinished(() => page.viewport(1280, 800));

    const parts = [...note('success', 'light', sentence).querySelectorAll('vaadin-icon, span, [theme=tertiary-inline]')];

    const [sign, text, cross] = parts.map((part) => part.getBoundingClientRect());
    expect([sign, cross].map((part) => Math.abs(middle(part) - middle(text))).filter((apart) => apart > 2)).toEqual([]);
    expect(cross?.left).toBeGreaterThanOrEqual(text?.right ?? Infinity);
  });

function middle(part: DOMRect | undefined): number {
  return ((part?.top ?? 0) + (part?.bottom ?? 0)) / 2;
}
