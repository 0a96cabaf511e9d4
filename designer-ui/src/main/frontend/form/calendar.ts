import flatpickr from 'flatpickr';
import { english } from 'flatpickr/dist/l10n/default';
import { Russian } from 'flatpickr/dist/l10n/ru';
import type { Language } from '../modeler/contract';

const FORMATS: Readonly<Record<Language, string>> = { ru: 'd.m.Y', en: 'd/m/Y' };

/** form-js writes dates as the browser's language does; people here see them in the language they chose. */
export function writeDatesIn(language: Language): void {
  flatpickr.localize(language === 'ru' ? Russian : english);
  flatpickr.setDefaults({
    plugins: [(calendar) => {
      calendar.config.dateFormat = FORMATS[language];
      return {};
    }],
  });
}
