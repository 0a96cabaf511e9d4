import { type ComponentChild, h } from 'preact';
import { intoSight } from './intoSight';
import type { List } from './useList';

const MOST_FOUND = 50;

interface OfferedListProps {
  readonly list: List;
  /** Whether the server may know of more than it found. */
  readonly searched: boolean;
}

/** What a list offers. Nothing is said to be missing before the server has answered. */
export function OfferedList({ list: { open, offered, marked, choose }, searched }: OfferedListProps): ComponentChild {
  if (!open || !offered) {
    return null;
  }
  const items = offered.map((option, index) => h('div', {
    key: option.value,
    class: `fjs-dropdownlist-item${index === marked ? ' focused' : ''}`,
    ref: index === marked ? intoSight : null,
    onMouseDown: () => choose(option),
  }, option.label));
  return h('div', { class: 'fjs-dropdownlist', ref: intoSight, onMouseDown: (event: MouseEvent) => event.preventDefault() },
    items.length ? items : h('div', { class: 'fjs-dropdownlist-empty' }, 'No results'),
    searched && items.length >= MOST_FOUND ? h('div', { class: 'fjs-dropdownlist-more' }, 'More') : null);
}
