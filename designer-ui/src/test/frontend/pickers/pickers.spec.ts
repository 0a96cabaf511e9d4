import '@vaadin/date-picker';
import '@vaadin/date-time-picker';
import '@vaadin/time-picker';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../main/frontend/pickers/readAsForms';

interface Written { readonly day: number; readonly month: number; readonly year: number }
type Picker = HTMLElement & { value: string; invalid: boolean; i18n: object };

const words = { formatDate: ({ day, month, year }: Written): string => `${day}.${month + 1}.${year}` };

afterEach(() => document.body.replaceChildren());

async function typed(tag: string, input: string, text: string, attribute?: string): Promise<Picker> {
  const picker = document.createElement(tag) as Picker;
  if (attribute) {
    picker.setAttribute(attribute, '');
  }
  document.body.append(picker);
  await expect.poll(() => picker.querySelector(input)).not.toBeNull();
  picker.querySelector<HTMLInputElement>(input)?.focus();
  picker.i18n = { ...picker.i18n, ...(tag === 'vaadin-date-picker' ? words : {}) };
  await userEvent.fill(picker.querySelector<HTMLInputElement>(input) as HTMLInputElement, text);
  await userEvent.keyboard('{Enter}{Tab}');
  return picker;
}

describe('a time that is typed on a page', () => {
  it.each([['14:30', '14:30'], ['2:30 pm', '14:30'], ['7pm', '19:00'], ['9.05', '09:05'], ['0:00', '00:00']])(
    'is read as in a form: %s', async (text, time) => {
      const picker = await typed('vaadin-time-picker', 'input', text);

      expect(picker.value).toBe(time);
    });

  it.each(['930', '25:00', '24:00', '9:75', '25:99', 'noon'])('is not turned into another one: %s', async (text) => {
    const picker = await typed('vaadin-time-picker', 'input', text);

    expect(picker.value).toBe('');
    expect(picker.invalid).toBe(true);
    expect(picker.querySelector('input')?.value).toBe(text);
  });

  it('leaves the times of the whole day to choose from', async () => {
    const picker = await typed('vaadin-time-picker', 'input', '23:00');

    await userEvent.click(picker);
    await userEvent.keyboard('{ArrowDown}');

    await expect.poll(() => [...document.querySelectorAll('vaadin-time-picker-item')].map(({ textContent }) => textContent))
      .toContain('01:00');
  });

  it('is read so beside a day', async () => {
    const picker = await typed('vaadin-date-time-picker', 'vaadin-time-picker input', '25:00');

    expect(picker.querySelector<Picker>('vaadin-time-picker')?.value).toBe('');
  });
});

describe('a day that is typed on a page', () => {
  it.each([['05/03/2027', '2027-03-05'], ['05.03.2027', '2027-03-05'], ['2027-03-05', '2027-03-05'], ['5 марта 2027', '2027-03-05'],
    ['5 Mar 2027', '2027-03-05'], ['5.3.27', '2027-03-05']])('is read as in a form: %s', async (text, day) => {
    const picker = await typed('vaadin-date-picker', 'input', text);

    expect(picker.value).toBe(day);
  });

  it.each(['31.02.2027', '12/31/2026', '15.05.40'])('is no other day: %s', async (text) => {
    const picker = await typed('vaadin-date-picker', 'input', text);

    expect(picker.value).toBe('');
    expect(picker.invalid).toBe(true);
  });
});

describe('a birthday that is typed on a page', () => {
  const ahead = new Date(Date.now() + 86_400_000);
  const [tomorrow, year] = [[ahead.getDate(), ahead.getMonth() + 1].join('.'), ahead.getFullYear() % 100];

  it.each([['15.05.85', '1985-05-15'], ['15.05.40', '1940-05-15'], ['15.05.05', '2005-05-15'], ['15.05.2940', '2940-05-15']])(
    'is not in the future: %s', async (text, day) => {
      const picker = await typed('vaadin-date-picker', 'input', text, 'birthday');

      expect(picker.value).toBe(day);
    });

  it('is of the last century where its day is still to come', async () => {
    const picker = await typed('vaadin-date-picker', 'input', `${tomorrow}.${year}`, 'birthday');

    expect(picker.value.slice(0, 2)).toBe('19');
  });
});
