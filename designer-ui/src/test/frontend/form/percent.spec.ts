import { expect, it } from 'vitest';
import { field, formOf, openForm, type } from './page';

it.each(['12,5 %', '12,5%', '12,5'])('a number is taken with a sign of per cent, as on a card: %s', async (text) => {
  const { form, told } = await openForm({}, 'ru', false, formOf({ type: 'number' }));

  await type(field(form, 'Сумма'), text);
  await form.submit('ok');

  expect(told.at(-1)?.detail['data']).toEqual({ amount: 12.5 });
});
