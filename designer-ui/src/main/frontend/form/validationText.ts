import type { Texts } from '../modeler/contract';

/** form-js speaks English only: its sentences, and the keys of ours. */
const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^Field is required\.$/, 'form.required'],
  [/^Value is not a number\.$/, 'form.number'],
  [/^Value is expected to be an integer\.$/, 'form.integer'],
  [/^Value is expected to have at most (\d+) decimal digits?\.$/, 'form.decimals'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, 'form.nearest'],
  [/^Field must have minimum value of (.+)\.$/, 'form.minimum'],
  [/^Field must have maximum value of (.+)\.$/, 'form.maximum'],
  [/^Field must have minimum length of (\d+)\.$/, 'form.shortest'],
  [/^Field must have maximum length of (\d+)\.$/, 'form.longest'],
  [/^Field must be a valid {1,2}international phone number\./, 'form.phone'],
  [/^Field must be a valid email\.$/, 'form.email'],
  [/^Field must match pattern /, 'form.pattern'],
  [/^Date is not allowed to be in the past\.?$/, 'form.past'],
];

/** A validation sentence in the person's language. Schemas bring sentences of their own: those stay as they are. */
export function validationText(sentence: string, texts: Texts): string {
  for (const [pattern, key] of SENTENCES) {
    const found = pattern.exec(sentence);
    if (found) {
      return (texts[key] ?? key).replace(/\{(\d)\}/g, (_, index: string) => found[Number(index) + 1] ?? '');
    }
  }
  return sentence;
}
