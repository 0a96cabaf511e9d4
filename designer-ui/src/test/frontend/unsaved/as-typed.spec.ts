import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { place, press } from './places';

it.each([
  ['takes letters away', 'word{Backspace}{Backspace}', 'old wo'],
  ['goes before what stood there', '{Home}new ', 'new old '],
  ['takes the place of all', '{Control>}a{/Control}new', 'new'],
  ['goes one step back', '{ArrowLeft}er', 'older '],
  ['takes all away', '{Control>}a{/Control}{Delete}', ''],
])('as if the field had taken it: %s', async (_what, keys, written) => {
  const { place: form, field } = place();
  field.setAttribute('aria-label', 'Title');
  field.value = 'old ';
  field.focus();
  form.hold();
  await userEvent.keyboard(keys);

  const { place: next, field: drawnAnew } = place();
  drawnAnew.setAttribute('aria-label', 'Title');
  drawnAnew.value = 'old ';
  form.replaceWith(next);

  await expect.poll(() => drawnAnew.value).toBe(written);
});

it('goes on at the end of what the server wrote in another way', async () => {
  const { place: form, field } = place();
  field.setAttribute('aria-label', 'Amount');
  field.value = '1000';
  field.focus();
  form.hold();
  await userEvent.keyboard(' roubles');

  const { place: next, field: drawnAnew } = place();
  drawnAnew.setAttribute('aria-label', 'Amount');
  drawnAnew.value = '1 000,00';
  form.replaceWith(next);

  await expect.poll(() => drawnAnew.value).toBe('1 000,00 roubles');
});

it('is written into what was pressed in a place that has no box of its own', async () => {
  const { place: form, field: input } = place();
  input.focus();
  form.hold();
  form.style.display = 'contents';
  const other = document.createElement('input');
  form.append(other);
  press(other);
  await expect.poll(() => document.activeElement?.tagName).toBe('TEXTAREA');
  await userEvent.keyboard('Note');
  form.letGo();

  await expect.poll(() => other.value).toBe('Note');
  expect(input.value).toBe('');
});
