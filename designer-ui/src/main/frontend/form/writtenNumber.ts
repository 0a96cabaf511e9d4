import type { Language } from '../modeler/contract';

/** A number as a record's card writes it: thousands apart, no idle noughts, and of money hundredths only where there are any. */
export function writtenNumber(number: string, language: Language, money: boolean): string {
  const { sign, whole, decimals } = parts(number);
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, language === 'ru' ? '\u00a0' : ',');
  return sign + joined(thousands, money && decimals !== '' ? decimals.padEnd(2, '0') : decimals, language);
}

/** The same as it is edited: in one piece. */
export function editedNumber(number: string, language: Language): string {
  const { sign, whole, decimals } = parts(number);
  return sign + joined(whole, decimals, language);
}

function parts(number: string): { sign: string; whole: string; decimals: string } {
  const [, sign = '', whole = number, decimals = ''] = /^(-?)(\d+)(?:\.(\d*))?$/.exec(number) ?? [];
  return { sign, whole, decimals: decimals.replace(/0+$/, '') };
}

function joined(whole: string, decimals: string, language: Language): string {
  return decimals === '' ? whole : `${whole}${language === 'ru' ? ',' : '.'}${decimals}`;
}
