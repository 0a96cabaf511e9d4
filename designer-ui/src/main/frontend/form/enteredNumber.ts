import type { Language } from '../modeler/contract';

const SPACES = /[\s\u200b\u200e\u200f\u2060]+/g;
const MINUS = /[\u2212\u2012\u2013]/g;
const ROUBLES = /^(?:₽|руб(?:\.|лей|ля|ль)?|р\.?|rub)$/i;
const PLAIN = /^(?:\d+[.,]?\d*|[.,]\d+)$/;
const THOUSANDS = [' ', "'", '\u2019', ',', '.'];

/**
 * A number as people write it elsewhere, with its thousands apart and the field's own currency, as the form takes it; null
 * where it is none, or could be two.
 *
 * @param unit what stands behind the field, as its currency
 */
export function enteredNumber(text: string, unit: string, language: Language): string | null {
  const bare = withoutUnit(text.replace(SPACES, ' ').replace(MINUS, '-').trim(), unit.trim());
  const sign = bare.startsWith('-') ? '-' : '';
  const digits = bare.slice(sign.length).trim();
  const thousands = THOUSANDS.find((apart) => inGroups(apart, language).test(digits));
  const joined = thousands === undefined ? digits : digits.replaceAll(thousands, '');
  return PLAIN.test(joined) ? sign + joined.replace(',', '.') : null;
}

/** A comma before three digits parts thousands in English and begins decimals in Russian; a point alone begins decimals. */
function inGroups(apart: string, language: Language): RegExp {
  const decimals = [',', '.'].filter((sign) => sign !== apart).map((sign) => `\\${sign}`).join('');
  const alone = apart === '.' || (apart === ',' && language === 'ru');
  return new RegExp(`^\\d{1,3}(?:\\${apart}\\d{3})${alone ? '{2,}' : '+'}(?:[${decimals}]\\d*)?$|`
    + `^\\d{1,3}(?:\\${apart}\\d{3})+[${decimals}]\\d*$`);
}

function withoutUnit(text: string, unit: string): string {
  const [, before = '', number = text, after = ''] = /^([^\d.,+-]*)(.*?)([^\d]*)$/.exec(text) ?? [];
  const isUnit = (written: string): boolean => {
    const said = written.trim();
    return said === '' || said.toLowerCase() === unit.toLowerCase() || (unit === '₽' && ROUBLES.test(said));
  };
  return isUnit(before) && isUnit(after) ? number.trim() : text;
}
