import { readBirthday, readDay } from '../form/readDay';
import { readTime } from '../form/readTime';

interface Day { readonly day: number; readonly month: number; readonly year: number }
/** Has no more parts than are written. */
interface Time { readonly hours: number; readonly minutes: number; readonly seconds?: number; readonly milliseconds?: number }
interface Reading { parseDate?: (text: string) => Day | undefined; parseTime?: (text: string) => Time | undefined }
type Picker = HTMLElement & { i18n: Reading };

/** As the server and the picker itself name a time, up to 23:59:59.999. */
const NAMED = /^(?:[01]\d|2[0-3])(?::[0-5]\d){2}(?:\.\d{1,3})?$/;

const READINGS: Readonly<Record<string, (picker: Element) => Reading>> = {
  'vaadin-date-picker': (picker) => ({
    parseDate: (text) => day((picker.hasAttribute('birthday') ? readBirthday : readDay)(text, new Date())),
  }),
  'vaadin-time-picker': () => ({ parseTime: (text) => (NAMED.test(text) ? named(text) : time(readTime(text))) }),
};

const known = new WeakSet<Element>();

/** One that can mean two days is not read: a question is better than a guess. */
function day([only, another]: readonly string[]): Day | undefined {
  if (only === undefined || another !== undefined) {
    return undefined;
  }
  const [year = 0, month = 0, dayOfMonth = 0] = only.split('-').map(Number);
  return { day: dayOfMonth, month: month - 1, year };
}

function time([only]: readonly string[]): Time | undefined {
  if (only === undefined) {
    return undefined;
  }
  const [hours = 0, minutes = 0] = only.split(':').map(Number);
  return { hours, minutes };
}

function named(text: string): Time {
  const [hours = 0, minutes = 0, seconds = 0, milliseconds = 0] = text.split(/[:.]/).map(Number);
  return { hours, minutes, seconds, milliseconds };
}

/** Whatever words it is given later, and by whom, it reads so. */
function teach(picker: Picker, reading: Reading): void {
  const plain = Object.getPrototypeOf(picker) as Picker;
  const given = picker.i18n;
  Object.defineProperty(picker, 'i18n', {
    configurable: true,
    get: () => Reflect.get(plain, 'i18n', picker) as Reading,
    set: (words: Reading) => Reflect.set(plain, 'i18n', { ...words, ...reading }, picker),
  });
  picker.i18n = given;
}

/** Days and times are read on every page as in the forms of tasks, and what is none is left as it was typed. */
document.addEventListener('focusin', (event) => {
  for (const target of event.composedPath()) {
    const reading = target instanceof HTMLElement ? READINGS[target.localName] : undefined;
    if (reading && !known.has(target as Element)) {
      known.add(target as Element);
      teach(target as Picker, reading(target as Element));
    }
  }
}, { capture: true });
