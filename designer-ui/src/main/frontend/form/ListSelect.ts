import { Description, Errors, type Form, Label, Select } from '@bpmn-io/form-js-viewer';
import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { type FieldProps, frame, marks } from './FieldProps';
import { listInput } from './listInput';
import type { Offered, RecordSearch } from './offered';
import { OfferedList } from './OfferedList';
import type { Speech } from './Speech';
import { isUntaken, type Untaken } from './Untaken';
import { type List, useList } from './useList';

interface SelectSchema {
  readonly id: string;
  readonly label?: string;
  readonly description?: string;
  readonly searchable?: boolean;
  readonly values?: readonly Offered[];
  readonly validate?: { readonly required?: boolean };
  readonly properties?: { readonly lookup?: string };
}

type SelectProps = FieldProps<SelectSchema, string | Untaken | null>;

const DOWN = 'M.5 1.5 4 6l3.5-4.5';

interface Asking { readonly search: RecordSearch; readonly speech: Speech }

/** Lists to type in: what is typed and is not in the list stays and is said. Those of records look for them on the server. */
export function offerLists(form: Form, asking: Asking): void {
  const standard = Select as unknown as FunctionComponent<SelectProps> & { config: object };
  const field = Object.assign(
    (props: SelectProps): ComponentChild =>
      props.field.searchable || props.field.properties?.lookup ? h(ListSelect, { ...props, ...asking }) : h(standard, props),
    {
      config: {
        ...standard.config,
        sanitizeValue: ({ value }: { value: unknown }) => typeof value === 'string' || typeof value === 'number' ? value : null,
      },
    },
  );
  form.get<{ register: (type: string, field: unknown) => void }>('formFields').register('select', field);
}

function ListSelect(props: SelectProps & Asking): ComponentChild {
  const { field, domId, errors = [] } = props;
  const list = useChoice(props);
  return h('div', { class: marks('select', props) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required } as never),
    h('div', { class: frame(props) },
      h('input', { ...listInput(props, list), class: 'fjs-input', value: list.text ?? list.chosen }),
      ...props.readonly || props.disabled ? [] : buttons(props, list)),
    h('div', { class: 'fjs-select-anchor' }, h(OfferedList, { list, searched: isSearched(field) })),
    h(Description, { id: `${domId}-description`, description: field.description } as never),
    h(Errors, { id: `${domId}-error-message`, errors } as never));
}

function isSearched({ properties }: SelectSchema): boolean {
  return !!properties?.lookup;
}

function useChoice({ field, value = null, search, speech, onChange }: SelectProps & Asking): List {
  const type = field.properties?.lookup;
  return useList({
    options: field.values ?? [],
    search: type ? (text) => search(type, text) : null,
    stray: isUntaken(value) ? value.typed[0] ?? '' : null,
    value: isUntaken(value) ? null : value,
    several: false,
    texts: speech.texts,
    take: (taken) => onChange({ value: taken }),
    empty: () => onChange({ value: null }),
    refuse: (untaken) => onChange({ value: untaken }),
  });
}

function buttons({ domId, value }: SelectProps, list: List): ComponentChild[] {
  const press = (act: () => void) => (event: MouseEvent): void => {
    event.preventDefault();
    act();
  };
  const toggle = (): void => {
    document.getElementById(domId)?.focus();
    list.show(!list.open);
  };
  return [
    value ? h('span', { class: 'fjs-select-cross', onMouseDown: press(list.clear) }, '×') : null,
    h('span', { class: 'fjs-select-arrow', onMouseDown: press(toggle) }, h('svg', { width: 8, height: 8, 'aria-hidden': true }, h('path', { d: DOWN, fill: 'none', stroke: 'currentColor' }))),
  ];
}
