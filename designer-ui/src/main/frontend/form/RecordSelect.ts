import { Description, Errors, type Form, Label, Select } from '@bpmn-io/form-js-viewer';
import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { intoSight } from './intoSight';

export interface RecordOption { readonly value: string; readonly label: string }

/** Asks the server for the records of a type that fit a text, the best first. */
export type RecordSearch = (type: string, text: string) => Promise<readonly RecordOption[]>;

interface SelectField {
  readonly id: string;
  readonly label?: string;
  readonly description?: string;
  readonly values?: readonly RecordOption[];
  readonly validate?: { readonly required?: boolean };
  readonly properties?: { readonly lookup?: string };
}

interface SelectProps {
  readonly field: SelectField;
  readonly domId: string;
  readonly value?: string | null;
  readonly errors?: string[];
  readonly disabled?: boolean;
  readonly readonly?: boolean;
  readonly onChange: (change: { value: string | null }) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

const PAUSE = 250;
const MOST_FOUND = 50;

/** Fields that stand for a record look for it on the server; other selects stay as form-js draws them. */
export function offerRecords(form: Form, search: RecordSearch): void {
  const standard = Select as unknown as FunctionComponent<SelectProps> & { config: object };
  const field = Object.assign(
    (props: SelectProps): ComponentChild =>
      props.field.properties?.lookup ? h(RecordSelect, { ...props, search }) : h(standard, props),
    {
      config: {
        ...standard.config,
        sanitizeValue: ({ value }: { value: unknown }) => typeof value === 'string' || typeof value === 'number' ? value : null,
      },
    },
  );
  form.get<{ register: (type: string, field: unknown) => void }>('formFields').register('select', field);
}

function RecordSelect({ search, ...props }: SelectProps & { readonly search: RecordSearch }): ComponentChild {
  const { field, domId, errors = [], readonly } = props;
  const state = useSearch(props, search);
  const marks = `${errors.length ? ' fjs-has-errors' : ''}${readonly ? ' fjs-readonly' : ''}`;
  return h('div', { class: `fjs-form-field fjs-form-field-select${marks}` },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required } as never),
    h('div', { class: `fjs-input-group${readonly ? ' readonly' : ''}${errors.length ? ' hasErrors' : ''}` },
      h('input', inputOf(props, state)),
      props.value && isOpenFor(props)
        ? h('span', { class: 'fjs-select-cross', onMouseDown: clearing(state) }, '×')
        : null),
    h('div', { class: 'fjs-select-anchor' }, state.open ? h(Found, state) : null),
    h(Description, { id: `${domId}-description`, description: field.description } as never),
    h(Errors, { id: `${domId}-error-message`, errors } as never));
}

interface Search {
  /** What is typed; null where the field shows what is chosen. */
  readonly text: string | null;
  /** What the chosen record is called. */
  readonly chosen: string;
  readonly found: readonly RecordOption[] | null;
  readonly marked: number;
  readonly open: boolean;
  readonly type: (text: string) => void;
  readonly mark: (index: number) => void;
  readonly show: (open: boolean) => void;
  readonly leave: () => void;
  readonly choose: (option: RecordOption | null) => void;
}

/** Keeps what it found under its text, so that a chosen record is called by its name whatever was typed since. */
function useSearch({ field, value, onChange }: SelectProps, search: RecordSearch): Search {
  const known = useRef(new Map<string, string>());
  const [text, setText] = useState<string | null>(null);
  const [open, show] = useState(false);
  const [found, setFound] = useState<readonly RecordOption[] | null>(field.values ?? []);
  const [marked, mark] = useState(0);
  useEffect(() => lookFor(text, search, field, setFound), [text, search, field]);
  [...field.values ?? [], ...found ?? []].forEach((option) => known.current.set(option.value, option.label));
  const leave = (): void => {
    setText(null);
    show(false);
  };
  return {
    text, found, marked, open, mark, show, leave,
    chosen: value ? known.current.get(value) ?? '' : '',
    type: (typed) => {
      setText(typed);
      setFound(null);
      mark(0);
      show(true);
    },
    choose: (option) => {
      onChange({ value: option?.value ?? null });
      leave();
    },
  };
}

function isOpenFor({ readonly, disabled }: SelectProps): boolean {
  return !readonly && !disabled;
}

function clearing(state: Search): (event: MouseEvent) => void {
  return (event) => {
    event.preventDefault();
    state.choose(null);
  };
}

function inputOf(props: SelectProps, state: Search): object {
  return {
    id: props.domId,
    class: 'fjs-input',
    type: 'text',
    role: 'combobox',
    'aria-expanded': state.open,
    'aria-describedby': `${props.domId}-error-message`,
    autoComplete: 'off',
    placeholder: 'Search',
    disabled: props.disabled,
    readOnly: props.readonly,
    value: state.text ?? state.chosen,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => state.type(currentTarget.value),
    onKeyDown: (event: KeyboardEvent) => key(event, state),
    onMouseDown: () => state.show(isOpenFor(props)),
    onFocus: () => props.onFocus?.(),
    onBlur: () => {
      state.leave();
      props.onBlur?.();
    },
  };
}

/** Nothing is said to be missing before the server has answered. */
function Found({ found, marked, choose }: Search): ComponentChild {
  if (!found) {
    return null;
  }
  const items = found.map((option, index) => h('div', {
    key: option.value,
    class: `fjs-dropdownlist-item${index === marked ? ' focused' : ''}`,
    ref: index === marked ? intoSight : null,
    onMouseDown: () => choose(option),
  }, option.label));
  return h('div', { class: 'fjs-dropdownlist', ref: intoSight, onMouseDown: (event: MouseEvent) => event.preventDefault() },
    items.length ? items : h('div', { class: 'fjs-dropdownlist-empty' }, 'No results'),
    items.length < MOST_FOUND ? null : h('div', { class: 'fjs-dropdownlist-more' }, 'More'));
}

function lookFor(
  text: string | null,
  search: RecordSearch,
  field: SelectField,
  show: (found: readonly RecordOption[]) => void,
): () => void {
  let wanted = true;
  if (!text?.trim()) {
    show(field.values ?? []);
    return () => undefined;
  }
  const timer = setTimeout(() => {
    void search(field.properties?.lookup ?? '', text.trim()).then((found) => {
      if (wanted) {
        show(found);
      }
    });
  }, PAUSE);
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}

function key(event: KeyboardEvent, { found, marked, mark, show, choose }: Search): void {
  const last = Math.max(0, (found?.length ?? 0) - 1);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    event.preventDefault();
    show(true);
    mark(Math.min(Math.max(0, marked + (event.key === 'ArrowDown' ? 1 : -1)), last));
  } else if (event.key === 'Escape') {
    show(false);
  } else if (event.key === 'Enter') {
    event.preventDefault();
    event.stopPropagation();
    found?.slice(marked, marked + 1).forEach(choose);
  }
}
