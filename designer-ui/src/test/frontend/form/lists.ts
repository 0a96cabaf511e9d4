import { userEvent } from 'vitest/browser';
import type { LekaloForm } from '../../../main/frontend/form/lekalo-form';
import type { Offered } from '../../../main/frontend/form/offered';
import { field, formOf, openForm, type Told } from './page';

export const PEOPLE = [
  { label: 'Иванова Мария', value: '1' }, { label: 'Смирнова Анна', value: '2' },
  { label: 'Смирнов Олег', value: '3' }, { label: 'Орлов Дмитрий', value: '4' },
];
export const SELECT = { type: 'select', searchable: true, label: 'Контакт', values: PEOPLE };
export const NOT_IN_LIST = '«Смирн» нет в списке: выберите из него.';

interface Way { form: LekaloForm; told: Told[]; input: HTMLInputElement }

/** The server answers each question as soon as it may. */
export async function openWith(component: object, data: object, answering = true): Promise<Way & { answer: () => void }> {
  const { form, told } = await openForm(data, 'ru', false, formOf(component));
  let open = answering;
  const questions: { lookup: number; text: string }[] = [];
  const answer = (): void => {
    open = true;
    questions.splice(0).forEach(({ lookup, text }) => form.found(lookup, fits(text)));
  };
  form.addEventListener('form-lookup', (event) => {
    questions.push((event as CustomEvent<{ lookup: number; text: string }>).detail);
    if (open) {
      answer();
    }
  });
  return { form, told, input: field(form, 'Контакт'), answer };
}

function fits(text: string): Offered[] {
  return PEOPLE.filter(({ label }) => label.toLowerCase().includes(text.replace(/\s+/g, ' ').toLowerCase()));
}

export async function over(input: HTMLInputElement, text: string): Promise<void> {
  await userEvent.click(input);
  input.select();
  await userEvent.keyboard(text || '{Delete}');
}

export function said(form: LekaloForm): string {
  return form.querySelector('.fjs-form-field-error')?.textContent ?? '';
}

export function offered(form: LekaloForm): (string | null)[] {
  return [...form.querySelectorAll('.fjs-dropdownlist-item')].map(({ textContent }) => textContent);
}

export function chosen(form: LekaloForm): (string | null)[] {
  return [...form.querySelectorAll('.fjs-taglist-tag-label')].map(({ textContent }) => textContent);
}
