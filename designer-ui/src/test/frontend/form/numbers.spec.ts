import { describe, expect, it } from 'vitest';
import { field, formOf, openForm, paste } from './page';

describe('a number of a task form', () => {
  const money = formOf({
    type: 'number', decimalDigits: 2, serializeToString: true, appearance: { suffixAdorner: '₽' }, validate: { required: true },
  });

  it.each(['99999999999999.99', '9007199254740993', '0.01'])('keeps %s to the last digit', async (amount) => {
    const { form, told } = await openForm({ amount }, 'ru', false, money);

    await form.submit('ok');
    await paste(field(form, 'Сумма'), '1');
    await paste(field(form, 'Сумма'), amount);
    await form.submit('again');

    expect(told).toMatchObject([{ detail: { data: { amount } } }, { detail: { data: { amount } } }]);
  });

  it.each([
    ['ru', '1 250 000,50', '1250000.50'],
    ['ru', '1\u00a0250\u00a0000,50', '1250000.50'],
    ['ru', '1\u202f250\u202f000,50', '1250000.50'],
    ['ru', '1,250,000.50', '1250000.50'],
    ['ru', '1.250.000,50', '1250000.50'],
    ['ru', "1'250'000.50", '1250000.50'],
    ['ru', '1 250 000,50 ₽', '1250000.50'],
    ['ru', '1 250 000,50 руб.', '1250000.50'],
    ['ru', '\u22121 250', '-1250'],
    ['ru', ' 12,5\n', '12.5'],
    ['en', '1,250', '1250'],
    ['en', '₽1,250.5', '1250.5'],
  ] as const)('in %s takes "%s" that is pasted', async (language, pasted, amount) => {
    const { form, told } = await openForm({}, language, false, money);

    await paste(field(form, 'Сумма'), pasted);
    await form.submit('ok');

    expect(told).toMatchObject([{ name: 'form-submitted', detail: { data: { amount } } }]);
  });

  it.each(['abc', '$1,250.00', '1 2', '12 34 56', '1,25,000', '10 20', '1.2.3', '--5'])(
    'says that "%s" is no number, and keeps what was there', async (pasted) => {
      const { form, told } = await openForm({ amount: '7' }, 'ru', false, money);

      await paste(field(form, 'Сумма'), pasted);

      await expect.poll(() => form.querySelector('.fjs-form-field-error')?.textContent).toBe('Нужно число');
      expect(field(form, 'Сумма').value).toBe('7');
      await paste(field(form, 'Сумма'), '8');
      await form.submit('ok');
      expect(told.at(-1)).toMatchObject({ name: 'form-submitted', detail: { data: { amount: '8' } } });
    });
});
