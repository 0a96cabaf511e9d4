import flatpickr from 'flatpickr';
import { english } from 'flatpickr/dist/l10n/default';
import { Russian } from 'flatpickr/dist/l10n/ru';
import type { Language } from '../modeler/contract';

const SEPARATORS: Readonly<Record<Language, string>> = { ru: '.', en: '/' };

/** form-js writes dates as the browser's language does; people here see them in the language they chose. */
export function writeDatesIn(language: Language): void {
  flatpickr.localize(language === 'ru' ? Russian : english);
  flatpickr.setDefaults({
    formatDate: (date) => [date.getDate(), date.getMonth() + 1, date.getFullYear()]
      .map((part) => String(part).padStart(2, '0'))
      .join(SEPARATORS[language]),
    parseDate: (text) => {
      const [day = NaN, month = NaN, year = NaN] = text.split(/[./-]/).map(Number);
      return new Date(year, month - 1, day);
    },
  });
}
