import { describe, expect, it, onTestFinished } from 'vitest';
import '@vaadin/confirm-dialog';
import '@vaadin/text-field';
import '../../../main/frontend/unsaved/lekalo-unsaved';
import type { LekaloUnsaved } from '../../../main/frontend/unsaved/lekalo-unsaved';

function place(attributes: readonly string[] = []): { place: LekaloUnsaved; field: HTMLInputElement; told: string[] } {
  const element = document.createElement('lekalo-unsaved') as LekaloUnsaved;
  attributes.forEach((name) => element.setAttribute(name, ''));
  const field = document.createElement('input');
  element.append(field);
  document.body.append(element);
  onTestFinished(() => {
    element.remove();
  });
  const told: string[] = [];
  ['touched', 'told'].forEach((name) => element.addEventListener(name, () => told.push(name)));
  return { place: element, field, told };
}

function type(field: HTMLInputElement): void {
  field.value += 'a';
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Whether the browser would ask before it closes the page. */
function asksBeforeClosing(): boolean {
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  return closing.defaultPrevented;
}

describe('a place where something is typed', () => {
  it('says so at the first keystroke, once', () => {
    const { field, told } = place();

    type(field);
    type(field);

    expect(told).toEqual(['touched']);
  });

  it('has the browser ask until it is saved', () => {
    const { place: form, field } = place();
    expect(asksBeforeClosing()).toBe(false);

    type(field);
    expect(asksBeforeClosing()).toBe(true);

    form.over();
    expect(asksBeforeClosing()).toBe(false);
  });

  it('has nothing to lose once it is gone', () => {
    const { place: form, field } = place();
    type(field);

    form.remove();

    expect(asksBeforeClosing()).toBe(false);
  });

  it('has the field that is written in tell what it holds', () => {
    const { place: form, field, told } = place();
    field.focus();

    form.tell();

    expect(document.activeElement).not.toBe(field);
    expect(told).toContain('told');
  });

  it('is come back to by whoever stays after the question, at the field that was typed in', async () => {
    const { place: form } = place();
    const field = document.createElement('vaadin-text-field');
    const cancel = document.createElement('button');
    const question = document.createElement('vaadin-confirm-dialog');
    form.append(field, cancel);
    document.body.append(question);
    onTestFinished(() => {
      question.remove();
    });
    const input = field.querySelector('input') as HTMLInputElement;
    input.focus();
    type(input);
    cancel.focus();

    form.tellAndReturn();
    question.opened = true;
    await expect.poll(() => document.activeElement?.closest('vaadin-confirm-dialog-overlay')).toBeTruthy();
    question.opened = false;

    await expect.poll(() => document.activeElement).toBe(input);
  });

  it('is typed on in where it was typed in, though the focus went elsewhere', () => {
    const { place: form, field } = place();
    const elsewhere = document.createElement('button');
    document.body.append(elsewhere);
    onTestFinished(() => {
      elsewhere.remove();
    });
    field.focus();
    type(field);
    elsewhere.focus();

    form.typeOn();

    expect(document.activeElement).toBe(field);
  });

  it('keeps asking for what was typed while the last save was under way', async () => {
    const { place: form, field } = place(['saves-itself']);
    type(field);

    form.saved();
    expect(asksBeforeClosing()).toBe(true);

    await expect.poll(asksBeforeClosing, { timeout: 3000 }).toBe(false);
  });

  it('asks for as long as what it saves by itself could not be saved', () => {
    const { place: form } = place(['saves-itself', 'pending']);

    expect(asksBeforeClosing()).toBe(true);

    form.removeAttribute('pending');
    expect(asksBeforeClosing()).toBe(false);
  });
});
