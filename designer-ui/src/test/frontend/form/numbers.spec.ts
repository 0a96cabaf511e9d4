import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { field, formOf, openForm, paste, type, type Told } from './page';

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

  describe.each(['typed', 'pasted'] as const)('that is %s', (way) => {
    const put = way === 'typed' ? type : paste;

    it.each([
      ['ru', '1,250.00', '1250.00'],
      ['ru', '1.250,00', '1250.00'],
      ['ru', '1,250', '1.250'],
      ['ru', '1.5', '1.5'],
      ['ru', '-12', '-12'],
      ['en', '1,250', '1250'],
      ['en', '1.250', '1.250'],
      ['en', '0,950', '0.950'],
      ['en', '-₽1,250.5', '-1250.5'],
    ] as const)('is taken in %s where "%s" leaves no doubt', async (language, text, amount) => {
      const { form, told } = await openForm({}, language, false, money);

      await put(field(form, 'Сумма'), text);
      await form.submit('ok');

      expect(taken(told)).toBe(amount);
    });

    it.each(['abc', '$1,250.00', '12-50', '1250 USD', '5%', '1 2', '12 34 56', '1,25,000', '10 20', '1.2.3', '--5', '1e5'])(
      'stays and is said where "%s" is none, and nothing is answered', async (text) => {
        const { form, told } = await openForm({ amount: '7' }, 'ru', false, money);
        const input = field(form, 'Сумма');

        await put(input, text);

        await expect.poll(() => form.querySelector('.fjs-form-field-error')?.textContent).toBe('Здесь нужно число.');
        expect(input.value).toBe(text);
        await form.submit('ok');
        expect(told).toEqual([{ name: 'form-invalid', detail: { errors: { amount: 'Здесь нужно число.' } } }]);

        await put(input, '8');
        await form.submit('ok');
        expect(taken(told)).toBe('8');
      });

    it('stays and is said where it could be two', async () => {
      const { form, told } = await openForm({}, 'ru', false, money);

      await put(field(form, 'Сумма'), '1.250');
      await form.submit('ok');

      expect(told).toEqual([{
        name: 'form-invalid', detail: { errors: { amount: 'Это может быть и 1\u00a0250, и 1,25: напишите так, как здесь.' } },
      }]);
    });
  });

  it('is judged at answering too, while its field is not left', async () => {
    const { form, told } = await openForm({ amount: '7' }, 'ru', false, money);

    await userEvent.fill(field(form, 'Сумма'), '12-50');
    await form.submit('ok');

    expect(told).toMatchObject([{ name: 'form-invalid' }]);
  });

  it.each([
    ['ru', '5000.0', '5\u00a0000'],
    ['ru', '1250.5', '1\u00a0250,50'],
    ['en', '1250.50', '1,250.50'],
    ['ru', '-1250.00', '-1\u00a0250'],
  ] as const)('is money written in %s as on a card: %s', async (language, amount, written) => {
    const { form } = await openForm({ amount }, language, false, money);

    expect(field(form, 'Сумма').value).toBe(written);
  });

  it('is written without idle noughts, and edited in one piece', async () => {
    const { form } = await openForm({ amount: '1250.50' }, 'ru', false, formOf({ type: 'number', serializeToString: true }));
    const input = field(form, 'Сумма');
    expect(input.value).toBe('1\u00a0250,5');

    input.focus();

    await expect.poll(() => input.value).toBe('1250,5');
  });
});

describe.each([
  ['money', { appearance: { suffixAdorner: '₽' } }, 'ru', '162400.50', '162400,50', '162\u00a0400,50'],
  ['money', { appearance: { suffixAdorner: '₽' } }, 'en', '162400.5', '162400.5', '162,400.50'],
  ['a number', {}, 'ru', '1624001', '1624001', '1\u00a0624\u00a0001'],
  ['a percentage', { validate: { min: 0, max: 100 } }, 'ru', '12.5', '12,5', '12,5'],
] as const)('the field of %s %j in %s', (_, component, language, amount, edited, written) => {
  const number = formOf({ type: 'number', serializeToString: true, ...component });

  it('is selected by Tab, so that what is typed replaces it', async () => {
    const { form, told } = await openForm({ amount }, language, false, number);
    const input = field(form, 'Сумма');
    expect(input.value).toBe(written);

    await userEvent.tab();
    expect(document.activeElement).toBe(input);
    await userEvent.keyboard('50');
    await userEvent.tab();
    await form.submit('ok');

    expect(taken(told)).toBe('50');
  });

  it('is selected by Tab when its thousands have moved together, too', async () => {
    const { form } = await openForm({ amount }, language, false, number);
    const input = field(form, 'Сумма');

    await userEvent.tab();

    await expect.poll(() => Number(input.value.replace(',', '.'))).toBe(Number(edited.replace(',', '.')));
    expect([input.selectionStart, input.selectionEnd]).toEqual([0, input.value.length]);
  });
});

it.each([2, 5, 6])('a caret before sign %i of 162 400 stays there while its thousands move together', async (place) => {
  const { form } = await openForm({ amount: '162400' }, 'ru', false, formOf({ type: 'number', serializeToString: true }));
  const input = field(form, 'Сумма');
  const before = '162\u00a0400'.slice(0, place);

  await userEvent.click(input, { position: { x: left(input, before), y: 10 } });
  await expect.poll(() => input.value).toBe('162400');
  await drawn();

  expect(input.selectionEnd).toBe(input.selectionStart);
  expect(input.selectionStart).toBe(before.replace('\u00a0', '').length);
});

/** Where the sign behind a text stands in an input. */
function left(input: HTMLInputElement, text: string): number {
  const style = getComputedStyle(input);
  const brush = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  brush.font = style.font;
  return parseFloat(style.paddingLeft) + parseFloat(style.borderLeftWidth) + brush.measureText(text).width;
}

function drawn(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
}

function taken(told: readonly Told[]): unknown {
  expect(told.at(-1)?.name).toBe('form-submitted');
  return (told.at(-1)?.detail['data'] as Record<string, unknown>)['amount'];
}
