import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readDay } from '../../../main/frontend/form/readDay';
import { readTime } from '../../../main/frontend/form/readTime';
import { field, formOf, openForm, paste, type, type Told } from './page';

const RUSSIAN = 'Нужна дата: день, месяц и год, например 31.12.2026.';
const ENGLISH = 'A date is needed: day, month and year, such as 31 Dec 2026.';

describe('a day that is typed', () => {
  const today = new Date('2026-11-30T12:00:00Z');

  it.each([
    ['31.12.2026', '2026-12-31'],
    ['1.2.2027', '2027-02-01'],
    ['1.2.27', '2027-02-01'],
    ['15.05.85', '1985-05-15'],
    ['2026-12-31', '2026-12-31'],
    ['31/12/2026', '2026-12-31'],
    ['31-12-2026', '2026-12-31'],
    [' 31 декабря 2026 г. ', '2026-12-31'],
    ['10 мая 2027', '2027-05-10'],
    ['5 May 2027', '2027-05-05'],
    ['Sept 5, 2027', '2027-09-05'],
    ['29.02.2028', '2028-02-29'],
  ])('is understood without doubt: %s', (text, day) => {
    expect(readDay(text, today)).toEqual([day]);
  });

  it.each(['31.02.2026', '29.02.2027', '12/31/2026', '1.2.3', '10.05', '10.05.226', '32 мая 2026', '10 foo 2026', 'завтра',
    '31.12/2026', '31.12.2026 10:00', '46371', '00.00.2026'])('is no day: %s', (text) => {
    expect(readDay(text, today)).toEqual([]);
  });

  it('can be of two centuries where it lies neither near nor far', () => {
    expect(readDay('15.05.40', today)).toEqual(['1940-05-15', '2040-05-15']);
  });
});

describe('a time that is typed', () => {
  it.each([['14:30', '14:30'], ['9.05', '09:05'], ['09:05:59', '09:05'], ['2:30 PM', '14:30'], ['12 am', '00:00']])(
    'is understood without doubt: %s', (text, time) => {
      expect(readTime(text)).toEqual([time]);
    });

  it.each(['25:00', '14:60', '14:5', '9', '13 pm', 'noon', '14:30 14:45'])('is none: %s', (text) => {
    expect(readTime(text)).toEqual([]);
  });
});

describe('a date of a task form', () => {
  const date = formOf({ type: 'datetime', subtype: 'date', dateLabel: 'Замер' });

  describe.each([['typed', type], ['pasted', paste]] as const)('%s', (_, put) => {
    it.each([
      ['ru', '15.05.85', '1985-05-15', '15.05.1985'],
      ['ru', '2026-12-31', '2026-12-31', '31.12.2026'],
      ['en', '5 May 2027', '2027-05-05', '5 May 2027'],
      ['en', '05/03/2027', '2027-03-05', '5 Mar 2027'],
      ['en', '05.03.2027', '2027-03-05', '5 Mar 2027'],
      ['en', '2026-12-31', '2026-12-31', '31 Dec 2026'],
    ] as const)('is taken in %s: %s', async (language, text, day, shown) => {
      const { form, told } = await openForm({}, language, false, date);

      await put(field(form, 'Замер'), text);
      await expect.poll(() => field(form, 'Замер').value).toBe(shown);
      await form.submit('ok');

      expect(taken(told)).toBe(day);
    });

    it.each([
      ['ru', '31.02.2026', RUSSIAN],
      ['ru', '12/31/2026', RUSSIAN],
      ['ru', 'завтра', RUSSIAN],
      ['en', '12/31/2026', ENGLISH],
      ['en', 'tomorrow', ENGLISH],
    ] as const)('stays and is said in %s, and nothing is answered: %s', async (language, text, sentence) => {
      const { form, told } = await openForm({ amount: '2026-11-05' }, language, false, date);

      await put(field(form, 'Замер'), text);

      await expect.poll(() => form.querySelector('.fjs-form-field-error')?.textContent).toBe(sentence);
      expect(field(form, 'Замер').value).toBe(text);
      await form.submit('ok');
      expect(told).toEqual([{ name: 'form-invalid', detail: { errors: { amount: sentence } } }]);
      await put(field(form, 'Замер'), '1.2.2027');
      await form.submit('ok');
      expect(taken(told)).toBe('2027-02-01');
    });
  });

  it('is emptied', async () => {
    const { form, told } = await openForm({ amount: '2026-11-05' }, 'ru', false, date);

    await userEvent.clear(field(form, 'Замер'));
    await form.submit('ok');

    expect(taken(told)).toBe(null);
  });

  it('is chosen from a calendar', async () => {
    const { form, told } = await openForm({ amount: '2026-11-05' }, 'ru', false, date);

    await userEvent.click(field(form, 'Замер'));
    await expect.poll(() => form.querySelector('.flatpickr-day')).not.toBeNull();
    const day = [...form.querySelectorAll('.flatpickr-day:not(.prevMonthDay)')].find(({ textContent }) => textContent === '17');
    await userEvent.click(day as Element);

    await expect.poll(() => field(form, 'Замер').value).toBe('17.11.2026');
    expect(form.querySelector('.flatpickr-calendar')).toBeNull();
    await form.submit('ok');
    expect(taken(told)).toBe('2026-11-17');
  });

  it('is chosen with the keys', async () => {
    const { form, told } = await openForm({ amount: '2026-11-05' }, 'ru', false, date);

    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(() => form.querySelector('.flatpickr-day')).not.toBeNull();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}');
    await form.submit('ok');

    expect(taken(told)).toBe('2026-11-06');
  });
});

describe('a date with a time of a task form', () => {
  const moment = formOf({ type: 'datetime', subtype: 'datetime', dateLabel: 'Замер', timeLabel: 'Время' });
  const utc = (local: string): string => `${new Date(local).toISOString().slice(0, 16)}Z`;

  it('keeps the minute that is shown', async () => {
    const { form, told } = await openForm({ amount: '2026-11-05T11:07:00Z' }, 'ru', false, moment);

    await form.submit('ok');

    expect(field(form, 'Время').value).toMatch(/^\d\d:\d7$/);
    expect(taken(told)).toBe('2026-11-05T11:07:00Z');
  });

  it('takes both where both are understood', async () => {
    const { form, told } = await openForm({}, 'ru', false, moment);

    await type(field(form, 'Замер'), '1.2.2027');
    expect(form.querySelector('.fjs-form-field-error')).toBeNull();
    await type(field(form, 'Время'), '9.05');
    await form.submit('ok');

    expect(taken(told)).toBe(utc('2027-02-01T09:05'));
  });

  it.each([
    ['12/31/2026', '10:00', RUSSIAN],
    ['31.12.2026', '25:00', 'Нужно время, например 14:30.'],
    ['31.02.2026', '25:99', `${RUSSIAN} Нужно время, например 14:30.`],
    ['31.12.2026', '', 'Укажите и день, и время.'],
    ['', '10:00', 'Укажите и день, и время.'],
  ])('stays and is said, and nothing is answered: %s %s', async (day, time, sentence) => {
    const { form, told } = await openForm({}, 'ru', false, moment);

    await type(field(form, 'Замер'), day);
    await type(field(form, 'Время'), time);
    await form.submit('ok');

    expect(told).toEqual([{ name: 'form-invalid', detail: { errors: { amount: sentence } } }]);
    expect([field(form, 'Замер').value, field(form, 'Время').value]).toEqual([day, time]);
  });

  it('shows what is wrong with it when an answer is pressed, and no calendar over that', async () => {
    const { form, told } = await openForm({}, 'ru', false, moment);
    await type(field(form, 'Замер'), '31.02.2026');

    await form.submit('ok');

    await expect.poll(() => document.activeElement).toBe(field(form, 'Замер'));
    expect(told).toMatchObject([{ name: 'form-invalid' }]);
    expect(form.querySelector('.fjs-form-field-error')?.textContent).toContain('Укажите');
    expect(form.querySelector('.flatpickr-calendar')).toBeNull();
  });

  it('offers the quarters of the day', async () => {
    const { form, told } = await openForm({ amount: utc('2026-11-05T11:00') }, 'ru', false, moment);

    await userEvent.click(field(form, 'Время'));
    const quarter = [...form.querySelectorAll('.fjs-dropdownlist-item')].find(({ textContent }) => textContent === '11:45');
    await userEvent.click(quarter as Element);
    await form.submit('ok');

    expect(taken(told)).toBe(utc('2026-11-05T11:45'));
  });
});

function taken(told: readonly Told[]): unknown {
  expect(told.at(-1)?.name).toBe('form-submitted');
  return (told.at(-1)?.detail['data'] as Record<string, unknown>)['amount'];
}
