import { expect, it } from 'vitest';
import { field, formOf, openForm, type } from './page';

it('a birthday with two digits of its year is long ago', async () => {
  const birthday = formOf({ type: 'datetime', subtype: 'date', dateLabel: 'Родился', properties: { birthday: true } });
  const { form, told } = await openForm({}, 'ru', false, birthday);

  await type(field(form, 'Родился'), '05.01.30');
  await expect.poll(() => field(form, 'Родился').value).toBe('05.01.1930');
  await form.submit('ok');

  expect(told.at(-1)?.detail['data']).toEqual({ amount: '1930-01-05' });
});
