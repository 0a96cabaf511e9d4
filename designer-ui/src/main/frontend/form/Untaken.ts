import type { Texts } from '../modeler/contract';

/** What stands in a field and is not understood without doubt. It is the field's value, so that nothing else can be answered. */
export interface Untaken {
  readonly typed: readonly string[];
  readonly problem: string;
}

export function isUntaken(value: unknown): value is Untaken {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

/** The sentence where a text can mean two things, or nothing that is wanted. */
export function doubt(meanings: readonly string[], texts: Texts, wanted: string): string {
  const sentence = texts[meanings.length > 1 ? 'form.two-meanings' : wanted] ?? wanted;
  return sentence.replace(/\{(\d)\}/g, (_, index: string) => meanings[Number(index)] ?? '');
}
