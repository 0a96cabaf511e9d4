import '@vaadin/vaadin-lumo-styles/color-global.js';
import { expect, it, onTestFinished } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LekaloForm } from '../../../main/frontend/form/lekalo-form';
import { field, formOf, openForm } from './page';

const MOMENT = formOf({ type: 'datetime', subtype: 'datetime', dateLabel: 'Замер', timeLabel: 'Время' });

async function openCalendar(look: string, width: number): Promise<LekaloForm> {
  await page.viewport(width, 800);
  document.documentElement.setAttribute('theme', look);
  onTestFinished(async () => {
    document.documentElement.removeAttribute('theme');
    await page.viewport(1280, 800);
  });
  const { form } = await openForm({}, 'ru', false, MOMENT);
  await userEvent.click(field(form, 'Замер'));
  await expect.poll(() => form.querySelector('.flatpickr-day')).not.toBeNull();
  return form;
}

it('on a phone a calendar stays in the form, and each of its days can be pressed', async () => {
  const form = await openCalendar('light', 360);

  const { right } = form.getBoundingClientRect();
  const outside = [...form.querySelectorAll('.flatpickr-day')].filter((day) => day.getBoundingClientRect().right > right);
  expect(form.querySelectorAll('.flatpickr-day').length).toBeGreaterThan(34);
  expect(outside).toEqual([]);
  expect(form.scrollWidth).toBeLessThanOrEqual(form.clientWidth);
});

it.each(['light', 'dark'])('the day under the pointer is read in the %s look, and the calendar has an edge', async (look) => {
  const form = await openCalendar(look, 1280);
  const day = form.querySelector('.flatpickr-day:not(.today)') as HTMLElement;
  const resting = getComputedStyle(day).backgroundColor;

  await userEvent.hover(day);

  await expect.poll(() => getComputedStyle(day).backgroundColor).not.toBe(resting);
  expect(light(getComputedStyle(day).backgroundColor)).not.toBe(light(getComputedStyle(day).color));
  expect(getComputedStyle(form.querySelector('.flatpickr-calendar') as Element).borderTopWidth).toBe('1px');
});

it.each(['ru', 'en'] as const)('on a phone the day and the time are read whole, and how to write them: %s', async (language) => {
  await page.viewport(390, 800);
  onTestFinished(() => page.viewport(1280, 800));
  const { form } = await openForm({ amount: '2026-12-31T14:30:00Z' }, language, false, MOMENT);

  const inputs = ['Замер', 'Время'].map((label) => field(form, label));

  const texts = inputs.flatMap((input) =>
    [input.value, input.placeholder].map((text) => [textWidth(input, text), roomIn(input)]));
  expect(texts.filter(([wanted = 0, room = 0]) => wanted > room)).toEqual([]);
});

it.each([['ru', 'Пн'], ['en', 'Mon']] as const)('weeks begin on Monday: %s', async (language, monday) => {
  const { form } = await openForm({}, language, false, MOMENT);

  await userEvent.click(field(form, 'Замер'));

  await expect.poll(() => form.querySelector('.flatpickr-weekday')?.textContent?.trim()).toBe(monday);
});

/** Whether a colour is rather light; one that is hardly there lets the page be seen, whose colour is the text's opposite. */
function light(colour: string): boolean {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  const itself = (red + green + blue) / 3 > 127;
  return alpha < 0.5 ? !itself : itself;
}

function textWidth(input: HTMLInputElement, text: string): number {
  const pen = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  pen.font = getComputedStyle(input).font;
  return pen.measureText(text).width;
}

function roomIn(input: HTMLInputElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(input);
  return input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
}
