import { userEvent } from 'vitest/browser';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';
import { place, press } from './places';

describe('what is typed while nothing is taken in', () => {
  async function held(): Promise<{ form: LekaloUnsaved; input: HTMLInputElement }> {
    const { place: form, field } = place();
    field.focus();
    form.hold();
    return { form, input: field };
  }

  it('is written where one was, as soon as it takes it', async () => {
    const { form, input } = await held();

    await userEvent.keyboard('Call me{Backspace}');
    expect(input.value).toBe('');
    form.letGo();

    await expect.poll(() => input.value).toBe('Call m');
    expect(document.activeElement).toBe(input);
  });

  it('is written into what was pressed meanwhile, though it was drawn anew', async () => {
    const { form, input } = await held();
    press(input);
    await userEvent.keyboard('Due');

    const { place: next, field } = place();
    form.replaceWith(next);
    next.letGo();

    await expect.poll(() => field.value).toBe('Due');
  });

  it('is written whatever keyboard it comes from, where the caret was', async () => {
    const { place: form, field } = place();
    field.value = 'ab';
    field.focus();
    field.setSelectionRange(1, 1);
    form.hold();

    document.execCommand('insertText', false, 'язык');
    form.letGo();

    await expect.poll(() => field.value).toBe('aязыкb');
  });

  it('goes to the field of the same name where all are drawn anew, though the focus was sent elsewhere', async () => {
    const { form, input } = await held();
    input.setAttribute('aria-label', 'Comment');
    form.letGo();
    await expect.poll(() => document.activeElement).toBe(input);
    form.hold();
    await userEvent.keyboard('On');

    const { place: next, field } = place();
    field.setAttribute('aria-label', 'Title');
    const second = document.createElement('input');
    second.setAttribute('aria-label', 'Comment');
    second.value = 'Go ';
    next.append(second);
    next.tabIndex = -1;
    form.replaceWith(next);
    next.focus();

    await expect.poll(() => second.value).toBe('Go On');
    expect(document.activeElement).toBe(second);
  });

  it('goes on in the next field after Tab', async () => {
    const { place: form, field } = place();
    const next = document.createElement('input');
    form.append(next);
    field.focus();
    form.hold();

    await userEvent.keyboard('one{Tab}two');
    form.letGo();

    await expect.poll(() => next.value).toBe('two');
    expect(field.value).toBe('one');
    expect(document.activeElement).toBe(next);
  });

  it('and a box that was pressed meanwhile is ticked', async () => {
    const { place: form, field } = place();
    field.type = 'checkbox';
    form.hold();
    press(field);
    expect(field.checked).toBe(false);

    form.letGo();

    await expect.poll(() => field.checked).toBe(true);
  });

  it('goes on where one was though a blank place was pressed meanwhile', async () => {
    const { form, input } = await held();
    form.style.cssText = 'display: block; padding: 30px;';
    press(form);

    await userEvent.keyboard('On');
    form.letGo();

    await expect.poll(() => input.value).toBe('On');
  });

  it('waits for the field that gets the focus then', async () => {
    const { form } = await held();
    await userEvent.keyboard('More');
    const { place: next, field } = place();
    form.replaceWith(next);
    next.letGo();

    setTimeout(() => field.focus(), 200);

    await expect.poll(() => field.value).toBe('More');
  });

  it('goes to a field elsewhere that has the focus', async () => {
    const { form, input } = await held();
    const other = document.createElement('input');
    document.body.append(other);
    onTestFinished(() => {
      other.remove();
    });
    other.focus();

    await userEvent.keyboard('Note');
    form.letGo();

    expect(other.value).toBe('Note');
    expect(input.value).toBe('');
  });

  it('leaves keys to a button that has the focus', async () => {
    const { form, input } = await held();
    const button = document.createElement('button');
    let presses = 0;
    button.addEventListener('click', () => {
      presses += 1;
    });
    document.body.append(button);
    onTestFinished(() => {
      button.remove();
    });
    button.focus();

    await userEvent.keyboard(' ');
    form.letGo();
    input.focus();

    expect(presses).toBe(1);
    expect(input.value).toBe('');
  });

  it('is nobody\'s once its dialog is closed', async () => {
    const dialog = document.createElement('vaadin-dialog-overlay');
    const { place: form, field } = place();
    dialog.append(form);
    document.body.append(dialog);
    field.focus();
    form.hold();
    await userEvent.keyboard('Late');

    dialog.remove();
    const { field: other } = place();
    other.focus();

    await userEvent.keyboard('!');
    expect(other.value).toBe('!');
  });
});
