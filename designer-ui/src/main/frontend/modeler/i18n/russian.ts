import community from 'bpmn-js-i18n/translations/ru.js';

/** Texts that the community's Russian translation of bpmn-js lacks. */
const MISSING: Readonly<Record<string, string>> = {
  'Align elements ': 'Выровнять элементы ',
  'Append element': 'Добавить следующий блок',
  'Close minimap': 'Скрыть карту схемы',
  'Create element': 'Новый блок',
  'Open minimap': 'Показать карту схемы',
  'Search in diagram': 'Поиск по схеме',
  'Templates': 'Шаблоны',
  'Toggle non-interrupting': 'Не прерывать',
};

export const RUSSIAN: Readonly<Record<string, string>> = { ...community, ...MISSING };
