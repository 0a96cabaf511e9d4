import { Description, Errors, type Form, Label, Taglist } from '@bpmn-io/form-js-viewer';
import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { type FieldProps, marks } from './FieldProps';
import { listInput } from './listInput';
import type { Offered } from './offered';
import { OfferedList } from './OfferedList';
import type { Speech } from './Speech';
import { isUntaken, type Untaken } from './Untaken';
import { type List, useList } from './useList';

interface TagSchema {
  readonly id: string;
  readonly label?: string;
  readonly description?: string;
  readonly values?: readonly Offered[];
  readonly validate?: { readonly required?: boolean };
}

/** Beside what was typed stands what was chosen before. */
interface UntakenTag extends Untaken { readonly chosen: readonly string[] }

type TagProps = FieldProps<TagSchema, readonly string[] | UntakenTag | null> & { readonly speech: Speech };

/** Lists of which several are chosen: what is typed and is not in the list stays and is said. */
export function offerTags(form: Form, speech: Speech): void {
  const { config } = Taglist as unknown as FunctionComponent & { config: object };
  const field = Object.assign((props: Omit<TagProps, 'speech'>): ComponentChild => h(TagSelect, { ...props, speech }), { config });
  form.get<{ register: (type: string, field: unknown) => void }>('formFields').register('taglist', field);
}

function TagSelect(props: TagProps): ComponentChild {
  const { field, domId, errors = [] } = props;
  const list = useTags(props);
  return h('div', { class: marks('taglist', props) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required } as never),
    h('div', { class: `fjs-taglist${props.readonly ? ' fjs-readonly' : ''}${props.disabled ? ' fjs-disabled' : ''}` },
      h('div', { class: 'fjs-taglist-tags' }, chosenOf(props).map((tag) => h(Tag, { ...props, tag }))),
      h('input', inputOf(props, list))),
    h('div', { class: 'fjs-taglist-anchor' }, h(OfferedList, { list, searched: false })),
    h(Description, { id: `${domId}-description`, description: field.description } as never),
    h(Errors, { id: `${domId}-error-message`, errors } as never));
}

function chosenOf({ value }: TagProps): readonly string[] {
  return isUntaken(value) ? value.chosen : value ?? [];
}

function useTags(props: TagProps): List {
  const { field, value, speech, onChange } = props;
  const chosen = chosenOf(props);
  return useList({
    options: (field.values ?? []).filter((option) => !chosen.includes(option.value)),
    search: null,
    stray: isUntaken(value) ? value.typed[0] ?? '' : null,
    value: null,
    several: true,
    texts: speech.texts,
    take: (taken) => onChange({ value: [...chosen, taken] }),
    empty: () => onChange({ value: chosen }),
    refuse: (untaken) => onChange({ value: { ...untaken, chosen } }),
  });
}

function remove(props: TagProps, tag: string | undefined): void {
  const left = chosenOf(props).filter((chosen) => chosen !== tag);
  props.onChange({ value: isUntaken(props.value) ? { ...props.value, chosen: left } : left });
}

function Tag(props: TagProps & { readonly tag: string }): ComponentChild {
  const { field, domId, tag, speech } = props;
  const take = (): void => {
    remove(props, tag);
    document.getElementById(domId)?.focus();
  };
  const name = field.values?.find(({ value }) => value === tag)?.label ?? tag;
  return h('div', { class: 'fjs-taglist-tag', key: tag, onMouseDown: (event: MouseEvent) => event.preventDefault() },
    h('span', { class: 'fjs-taglist-tag-label' }, name),
    props.readonly || props.disabled
      ? null
      : h('button', { type: 'button', class: 'fjs-taglist-tag-remove', 'aria-label': takeAway(speech, name), onClick: take }, '×'));
}

function inputOf(props: TagProps, list: List): object {
  const standard = listInput(props, list) as { onKeyDown: (event: KeyboardEvent) => void };
  return {
    ...standard,
    class: 'fjs-taglist-input',
    value: list.text ?? '',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Backspace' && !list.text && !props.readonly) {
        remove(props, chosenOf(props).at(-1));
      }
      standard.onKeyDown(event);
    },
  };
}

function takeAway({ texts }: Speech, name: string): string {
  return (texts['form.take-away'] ?? '{0}').replace('{0}', () => name);
}
