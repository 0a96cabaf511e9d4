import type { FieldProps } from './FieldProps';
import type { List } from './useList';

/** The input of a field with a list below it. */
export function listInput(props: Omit<FieldProps<unknown, unknown>, 'onChange'>, list: List): object {
  const { domId, errors = [], disabled, readonly } = props;
  return {
    id: domId, type: 'text', role: 'combobox', autoComplete: 'off', disabled, readOnly: readonly,
    placeholder: readonly || disabled ? undefined : 'Search',
    'aria-expanded': list.open, 'aria-invalid': errors.length > 0,
    'aria-describedby': `${domId}-description ${domId}-error-message`,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => list.type(currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => readonly ? undefined : key(event, list),
    onMouseDown: () => list.show(!readonly && !disabled),
    onFocus: () => props.onFocus?.(),
    onBlur: () => {
      list.settle();
      list.show(false);
      props.onBlur?.();
    },
  };
}

/** Ctrl+Enter is none of the list's: it answers. */
function key(event: KeyboardEvent, { text, offered, marked, open, mark, show, choose, settle }: List): void {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    show(true);
    if (open) {
      const last = Math.max(0, (offered?.length ?? 0) - 1);
      mark(Math.min(Math.max(0, marked + (event.key === 'ArrowDown' ? 1 : -1)), last));
    }
  } else if (event.key === 'Escape') {
    show(false);
  } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    const row = open ? offered?.[marked] : undefined;
    show(true);
    if (row) {
      choose(row);
    } else if (text !== null) {
      settle();
    }
  }
}
