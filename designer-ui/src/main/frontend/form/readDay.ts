import type { Language } from '../modeler/contract';

const DAY_FIRST = /^(?<day>\d{1,2})([./-])(?<month>\d{1,2})\2(?<year>\d{4}|\d{2})$/;
const YEAR_FIRST = /^(?<year>\d{4})([./-])(?<month>\d{1,2})\2(?<day>\d{1,2})$/;
const DAY_NAME = /^(?<day>\d{1,2})[ .-]*(?<month>\p{L}{3,})\.?[ ,.-]*(?<year>\d{4}|\d{2})$/u;
const NAME_DAY = /^(?<month>\p{L}{3,})\.? *(?<day>\d{1,2}),? +(?<year>\d{4}|\d{2})$/u;
const SHORT_MONTHS = [...Array(12).keys()].map((month) => new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' })
  .format(Date.UTC(2000, month, 1)));
const YEAR_WORD = /\s*(?:г\.?|года)$/;
const MONTHS = ['ru', 'en'].map((language) => [...Array(12).keys()].map((month) => names(language, month)));

/** So many years ahead are contracts and plans, and farther than that nothing; imports read two digits of a year so, too. */
const NEAR = 5;
const FAR = 20;

/**
 * What a text that stands for a day can mean, as 2026-12-31: nothing, one day or two. The day comes before the month, as both
 * languages are written here, unless the year comes first.
 */
export function readDay(text: string, today: Date): string[] {
  return read(text, (year) => years(year, today.getFullYear()));
}

/** As {@link readDay}; two digits of a year mean the latest that does not lie in the future. */
export function readBirthday(text: string, today: Date): string[] {
  const days = read(text, (year) => (year.length === 2 ? [1900, 2000] : [0]).map((century) => century + Number(year)));
  const present = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
    .map((part) => String(part).padStart(2, '0')).join('-');
  const past = days.filter((day) => day <= present);
  return past.length === 0 ? days : past.slice(-1);
}

function read(text: string, yearsOf: (year: string) => number[]): string[] {
  const plain = text.trim().toLowerCase().replace(/\s+/g, ' ').replace(YEAR_WORD, '');
  const found = [DAY_FIRST, YEAR_FIRST, DAY_NAME, NAME_DAY].map((spelling) => spelling.exec(plain)?.groups).find(Boolean);
  if (!found) {
    return [];
  }
  const { day = '', month = '', year = '' } = found;
  return yearsOf(year).flatMap((full) => existing(full, monthOf(month), Number(day)));
}

/** As all pages write it: 03.01.2027, 3 Jan 2027. */
export function writtenDay(iso: string, language: Language): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  if (language === 'ru' || day === '') {
    return [day, month, year].filter((part) => part !== '').join('.');
  }
  return `${Number(day)} ${SHORT_MONTHS[Number(month) - 1]} ${year}`;
}

function years(year: string, present: number): number[] {
  if (year.length !== 2) {
    return [Number(year)];
  }
  const ahead = 2000 + Number(year) - present;
  return [...(ahead > NEAR ? [1900] : []), ...(ahead <= FAR ? [2000] : [])].map((century) => century + Number(year));
}

function monthOf(written: string): number {
  return /^\d+$/.test(written)
    ? Number(written)
    : Math.max(...MONTHS.map((months) => months.findIndex((called) => called.some((name) => name.startsWith(written))))) + 1;
}

/** Nothing where there is no such day. */
function existing(year: number, month: number, day: number): string[] {
  const iso = [String(year).padStart(4, '0'), ...[month, day].map((number) => String(number).padStart(2, '0'))].join('-');
  const at = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? [iso] : [];
}

/** By itself and beside a day: май, мая. */
function names(language: string, month: number): string[] {
  const at = new Date(Date.UTC(2000, month, 1));
  const alone = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  const beside = new Intl.DateTimeFormat(language, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return [...alone.formatToParts(at), ...beside.formatToParts(at)]
    .filter(({ type }) => type === 'month').map(({ value }) => value.toLowerCase());
}
