import { expect, it } from 'vitest';
import { openModeler } from './openModeler';

it('the search looks for what is pasted, too', async () => {
  const modeler = await openModeler();
  modeler.service<{ toggle(): void }>('searchPad').toggle();
  const input = modeler.query<HTMLInputElement>('.djs-search-input input');

  input.value = 'решена';
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));

  expect(modeler.query<HTMLElement>('.djs-search-result').innerText).toContain('Скидка решена');
});
