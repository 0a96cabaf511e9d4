import flatpickr from 'flatpickr';
import { english } from 'flatpickr/dist/l10n/default';
import { Russian } from 'flatpickr/dist/l10n/ru';
import { type ComponentChild, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Language } from '../modeler/contract';
import { intoSight } from './intoSight';

/** Weeks begin on Monday, as on every other page. */
const ENGLISH = { ...english, firstDayOfWeek: 1 } as const;

type Picker = ReturnType<typeof flatpickr> & { setDate: (day: string, tell: boolean) => void; destroy: () => void };

interface CalendarProps {
  /** As 2026-12-31; empty where none is chosen. */
  readonly day: string;
  readonly language: Language;
  readonly choose: (day: string) => void;
}

/** A month to choose a day from. Whoever types keeps his place: only its own fields take the focus. */
export function Calendar({ day, language, choose }: CalendarProps): ComponentChild {
  const host = useRef<HTMLDivElement>(null);
  const picker = useRef<Picker | null>(null);
  const chosen = useRef(choose);
  chosen.current = choose;
  useEffect(() => {
    picker.current = flatpickr(host.current as Node, {
      inline: true, dateFormat: 'Y-m-d', locale: language === 'ru' ? Russian : ENGLISH,
      onChange: (_, picked) => chosen.current(picked),
    }) as Picker;
    intoSight(host.current);
    return () => picker.current?.destroy();
  }, [language]);
  useEffect(() => picker.current?.setDate(day, false), [day]);
  return h('div', { class: 'lekalo-calendar', onMouseDown: keepFocus }, h('div', { ref: host, class: 'lekalo-month' }));
}

function keepFocus(event: MouseEvent): void {
  if (!(event.target as Element).matches('input, select, option')) {
    event.preventDefault();
  }
}
