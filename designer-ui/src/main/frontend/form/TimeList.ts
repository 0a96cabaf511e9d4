import { type ComponentChild, h } from 'preact';
import { intoSight } from './intoSight';

interface TimeListProps {
  /** As 14:30. */
  readonly time: string;
  readonly choose: (time: string) => void;
}

const QUARTERS = [...Array(96).keys()].map((quarter) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String(quarter % 4 * 15).padStart(2, '0')}`);

/** The quarters of a day, beginning where the working day does. */
export function TimeList({ time, choose }: TimeListProps): ComponentChild {
  const near = QUARTERS.filter((quarter) => quarter <= (time || '09:00')).at(-1);
  return h('div', { class: 'fjs-dropdownlist lekalo-times', ref: intoSight, onMouseDown: (event: MouseEvent) => event.preventDefault() },
    QUARTERS.map((quarter) => h('div', {
      key: quarter,
      class: `fjs-dropdownlist-item${quarter === time ? ' focused' : ''}`,
      ref: quarter === near ? intoView : null,
      onMouseDown: () => choose(quarter),
    }, quarter)));
}

/** The quarter before or after a time. */
export function quarterFrom(time: string, later: boolean): string {
  const beside = later ? QUARTERS.find((quarter) => quarter > time) : QUARTERS.filter((quarter) => quarter < time).at(-1);
  return beside ?? time;
}

function intoView(item: HTMLElement | null): void {
  item?.parentElement?.scrollTo({ top: item.offsetTop });
}
