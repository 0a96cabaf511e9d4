/** What a list offers, by the value that it stands for. */
export interface Offered { readonly value: string; readonly label: string }

/** Asks the server for the records of a type that fit a text, the best first. */
export type RecordSearch = (type: string, text: string) => Promise<readonly Offered[]>;

/** Those that have a text in their names. */
export function like(text: string, offered: readonly Offered[]): readonly Offered[] {
  return offered.filter(({ label }) => plain(label).includes(plain(text)));
}

/** The one that a text stands for: called just so, or the only one that begins so. */
export function meantBy(text: string, offered: readonly Offered[]): Offered | undefined {
  const begun = offered.filter(({ label }) => plain(label).startsWith(plain(text)));
  const same = begun.filter(({ label }) => plain(label) === plain(text));
  return [same, begun].find(({ length }) => length === 1)?.[0];
}

function plain(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, ' ');
}
