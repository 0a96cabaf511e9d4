import type { Translate } from '../bpmn';
import type { Language } from '../contract';
import { RUSSIAN } from './russian';

/** bpmn-js's own texts in the person's language; its source language is English. */
export function translateModule(language: Language): Record<string, unknown> {
  const dictionary: Readonly<Record<string, string>> = language === 'ru' ? RUSSIAN : {};
  const translate: Translate = (template, replacements = {}) =>
    (dictionary[template] ?? template).replace(/{([^}]+)}/g, (_, key: string) => replacements[key] ?? `{${key}}`);
  return { translate: ['value', translate] };
}
