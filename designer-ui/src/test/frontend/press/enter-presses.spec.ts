import { userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import '@vaadin/button';
import '@vaadin/text-area';
import '@vaadin/text-field';
import '../../../main/frontend/press/enterPresses';
import '../../../main/frontend/unsaved/lekalo-unsaved';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';

interface Form { place: LekaloUnsaved; field: HTMLElement; input: HTMLElement; button: HTMLButtonElement; heard: string[] }

/** A field in a form with a button below, both as the server would have connected them. */
async function form(key: 'enterPresses' | 'controlEnterPresses', tag = 'vaadin-text-field'): Promise<Form> {
  const place = document.createElement('lekalo-unsaved') as LekaloUnsaved;
  const field = document.createElement(tag);
  const button = document.createElement('vaadin-button') as unknown as HTMLButtonElement;
  place.append(field);
  document.body.append(place, button);
  onTestFinished(() => {
    place.remove();
    button.remove();
  });
  Object.assign(field, { [key]: button });
  const heard: string[] = [];
  field.addEventListener('change', () => heard.push(`told ${(field as HTMLInputElement).value}`));
  button.addEventListener('click', () => heard.push('pressed'));
  await expect.poll(() => field.querySelector('input, textarea')).toBeTruthy();
  const input = field.querySelector('input, textarea') as HTMLInputElement;
  input.focus();
  await userEvent.keyboard('Договор');
  return { place, field, input, button, heard };
}

function enter(on: HTMLElement, how: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true, ...how });
  on.dispatchEvent(event);
  return event;
}

describe('Enter in a line', () => {
  it('presses the button once the field has told what is typed in it', async () => {
    const { input, heard } = await form('enterPresses');

    enter(input);

    expect(heard.slice(-2)).toEqual(['told Договор', 'pressed']);
    expect(document.activeElement).toBe(input);
  });

  it('presses nothing while the button takes no press, nor when the key is held down or means a choice of letters', async () => {
    const { input, button, heard } = await form('enterPresses');

    enter(input, { repeat: true });
    enter(input, { isComposing: true });
    enter(input, { ctrlKey: true });
    enter(input, { shiftKey: true });
    button.disabled = true;
    enter(input);

    expect(heard).not.toContain('pressed');
  });

  it('has what is held by the button take nothing in until it is let go, and goes on where one typed', async () => {
    const { place, input, button } = await form('enterPresses');
    button.addEventListener('click', () => {
      place.hold();
    }, { once: true });

    enter(input);
    expect(place.inert).toBe(true);
    expect(document.activeElement).not.toBe(input);

    place.letGo();
    expect(place.inert).toBe(false);
    await expect.poll(() => document.activeElement).toBe(input);
  });

  it('takes nobody back who went elsewhere meanwhile', async () => {
    const { place, input } = await form('enterPresses');
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    onTestFinished(() => {
      elsewhere.remove();
    });
    input.focus();
    place.hold();
    elsewhere.focus();

    place.letGo();

    await new Promise(requestAnimationFrame);
    expect(document.activeElement).toBe(elsewhere);
  });
});

describe('Ctrl+Enter', () => {
  it('presses from a text of several lines, where Enter alone begins the next line', async () => {
    const { input, heard } = await form('controlEnterPresses', 'vaadin-text-area');

    const line = enter(input);
    expect(line.defaultPrevented).toBe(false);
    expect(heard).not.toContain('pressed');

    enter(input, { ctrlKey: true });
    expect(heard.at(-1)).toBe('pressed');
  });
});
