import { expect, it, onTestFinished } from 'vitest';
import '../../../main/frontend/unsaved/lekalo-unsaved';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';

function page(): { place: LekaloUnsaved; field: HTMLInputElement; button: HTMLButtonElement } {
  const frame = document.createElement('div');
  frame.innerHTML = '<lekalo-unsaved place="7"><input></lekalo-unsaved><lekalo-unsaved place="8"></lekalo-unsaved><button>Save</button>';
  document.body.append(frame);
  onTestFinished(() => frame.remove());
  return {
    place: frame.querySelector('lekalo-unsaved') as LekaloUnsaved,
    field: frame.querySelector('input') as HTMLInputElement,
    button: frame.querySelector('button') as HTMLButtonElement,
  };
}

it('a place is held by each press on the button that names it', () => {
  const { place, button } = page();
  button.setAttribute('holds', '7');

  button.click();
  expect(place.inert).toBe(true);
  place.letGo();
  button.click();

  expect(place.inert).toBe(true);
});

it('a press that is dropped on its way holds nothing', () => {
  const { place, button } = page();
  button.setAttribute('holds', '7');
  button.parentElement?.addEventListener('click', (event) => event.stopImmediatePropagation(), { capture: true });

  button.click();

  expect(place.inert).toBe(false);
});

it('no other place is held, nor one by another event than is named', () => {
  const { place, button } = page();
  button.setAttribute('holds', '8');
  button.click();
  expect(place.inert).toBe(false);

  button.setAttribute('holds', '7');
  button.setAttribute('holds-on', 'reject');
  button.click();
  expect(place.inert).toBe(false);
  button.dispatchEvent(new CustomEvent('reject'));
  expect(place.inert).toBe(true);
});

it('the first keystroke wakes the button that waits for it', () => {
  const { field, button } = page();
  button.disabled = true;
  button.setAttribute('woken-by', '7');

  field.dispatchEvent(new Event('input', { bubbles: true }));

  expect(button.disabled).toBe(false);
});
