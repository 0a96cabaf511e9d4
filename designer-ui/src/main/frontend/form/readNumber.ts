import type { Language } from '../modeler/contract';

const SPACES = /[\s\u200b\u200e\u200f\u2060]+/g;
const MINUS = /[\u2212\u2012\u2013]/g;
const ROUBLES = /^(?:₽|руб(?:\.|лей|ля|ль)?|р\.?|rub)$/i;
const WITH_COMMA = spelling(',', " '.");
const WITH_POINT = spelling('.', " ',");

/**
 * What a text that stands for a number can mean, with its thousands apart and the field's own currency: nothing, one number
 * or two. A sign before three digits is read as the page's language reads it; the point is no Russian sign, and many write it.
 *
 * @param unit what stands behind the field, as its currency; a per cent sign where nothing does
 */
export function readNumber(text: string, unit: string, language: Language): string[] {
  const [, sign = '', rest = ''] = /^([-+]?)\s*(.*)$/.exec(plain(text)) ?? [];
  const bare = sign + withoutUnit(rest, unit.trim());
  const comma = meaning(bare, WITH_COMMA);
  const point = meaning(bare, WITH_POINT);
  if (comma === null || point === null || comma === point) {
    return [comma ?? point].filter((number) => number !== null);
  }
  if (language === 'en') {
    return [point];
  }
  return bare.includes(',') ? [comma] : [comma, point];
}

/** Thousands in threes, all with the same sign between, which is not the decimal sign. */
function spelling(decimal: string, thousands: string): RegExp {
  return new RegExp(`^([-+]?)(?:(\\d+|[1-9]\\d{0,2}([${thousands}])\\d{3}(?:\\3\\d{3})*)(?:[${decimal}](\\d*))?|[${decimal}](\\d+))$`);
}

function meaning(text: string, written: RegExp): string | null {
  const found = written.exec(text);
  if (!found) {
    return null;
  }
  const [, sign, whole = '0', , decimals, alone] = found;
  const rest = decimals ?? alone ?? '';
  const digits = whole.replace(/\D/g, '').replace(/^0+(?=\d)/, '');
  return `${sign === '-' ? '-' : ''}${digits}${rest === '' ? '' : `.${rest}`}`;
}

function plain(text: string): string {
  return text.replace(SPACES, ' ').replace(MINUS, '-').replaceAll('\u2019', "'").trim();
}

function withoutUnit(text: string, unit: string): string {
  const [, before = '', number = text, after = ''] = /^([^\d.,+-]*)(.*?)([^\d]*)$/.exec(text) ?? [];
  const isUnit = (written: string): boolean => {
    const said = written.trim();
    return said === '' || said.toLowerCase() === unit.toLowerCase() || (unit === '₽' && ROUBLES.test(said));
  };
  return isUnit(before) && isUnit(after) ? number.trim() : text;
}
