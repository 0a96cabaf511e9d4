import { onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../main/frontend/form/lekalo-form';
import type { LekaloForm } from '../../../main/frontend/form/lekalo-form';
import type { Language } from '../../../main/frontend/modeler/contract';
import { texts } from '../catalogue';
import visitForm from '../models/visit.form.json';

export interface Told { name: string; detail: Record<string, unknown> }

export async function openForm(
  data: object,
  language: Language = 'ru',
  readOnly = false,
  schema: object = visitForm,
): Promise<{ form: LekaloForm; told: Told[] }> {
  const form = document.createElement('lekalo-form') as LekaloForm;
  const told: Told[] = [];
  ['form-submitted', 'form-invalid', 'form-lookup'].forEach((name) => {
    form.addEventListener(name, (event) => told.push({ name, detail: (event as CustomEvent).detail }));
  });
  document.body.append(form);
  onTestFinished(() => {
    form.remove();
  });
  await form.open({ schema, data: { ...data }, readOnly, language, texts: texts(language) });
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  return { form, told };
}

export function field(form: LekaloForm, label: string): HTMLInputElement {
  const found = [...form.querySelectorAll('label')].find((candidate) => candidate.textContent?.startsWith(label));
  return form.querySelector(`#${CSS.escape(found?.htmlFor ?? '')}`) as HTMLInputElement;
}

export function write(input: HTMLInputElement, value: string): void {
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.blur();
}

export async function paste(input: HTMLInputElement, text: string): Promise<void> {
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }));
  await new Promise(requestAnimationFrame);
  input.blur();
}

/** Key by key, as a person does. */
export async function type(input: HTMLInputElement, text: string): Promise<void> {
  await userEvent.click(input);
  input.select();
  await userEvent.keyboard(text || '{Delete}');
  await userEvent.tab();
}

/** A form of one field, whose key is "amount". */
export function formOf(component: object): object {
  return {
    type: 'default', id: 'one', schemaVersion: 18, components: [{ id: 'f-amount', key: 'amount', label: 'Сумма', ...component }],
  };
}
