import { doubt, isUntaken, type Untaken } from './Untaken';
import type { Speech } from './Speech';
import { readDay, writtenDay } from './readDay';
import { readTime } from './readTime';

/** A day, and where its field has one the time: as they stand in the inputs. */
export type Texts = readonly [day: string, time: string];

export type MomentValue = string | Untaken | null;

/** The form's value of what stands in a field; {@code read} is how it takes a day. */
export function meant(typed: Texts, withTime: boolean, { language, texts }: Speech, read = readDay): MomentValue {
  const [day, time] = typed.map((text) => text.trim()) as unknown as Texts;
  const days = read(day, new Date());
  const times = readTime(time);
  const sentence = (meanings: readonly string[], wanted: string): string =>
    doubt(meanings.map((one) => writtenDay(one, language)), texts, wanted);
  const untaken = (...sentences: string[]): Untaken => ({ typed, problem: sentences.join(' ') });
  if (day === '' && time === '') {
    return null;
  }
  if (withTime && (day === '' || time === '')) {
    return untaken(sentence([], 'form.date-and-time'));
  }
  const noTime = withTime && times.length === 0 ? [sentence([], 'form.time')] : [];
  if (days.length !== 1 || noTime.length > 0) {
    return untaken(...days.length === 1 ? [] : [sentence(days, 'form.date')], ...noTime);
  }
  return withTime ? instant(`${days[0]}T${times[0]}`) ?? untaken(sentence([], 'form.time')) : days[0] ?? null;
}

/** What stands in a field for a value of the form. */
export function written(value: MomentValue | undefined, withTime: boolean, { language }: Speech): Texts {
  if (isUntaken(value)) {
    return [value.typed[0] ?? '', value.typed[1] ?? ''];
  }
  if (!value || !withTime) {
    return [writtenDay(value ?? '', language), ''];
  }
  const [day = '', time = ''] = local(new Date(value)).split('T');
  return [writtenDay(day, language), time];
}

/** Null where the clock of that day has no such time. */
function instant(written: string): string | null {
  const at = new Date(written);
  return !Number.isNaN(at.getTime()) && local(at) === written ? `${at.toISOString().slice(0, 16)}Z` : null;
}

/** As 2026-12-31T14:30, where the person is. */
function local(at: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
    + `T${two(at.getHours())}:${two(at.getMinutes())}`;
}
