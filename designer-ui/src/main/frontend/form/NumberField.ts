import { Description, Errors, type Form, Label, Numberfield } from '@bpmn-io/form-js-viewer';
import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { type MutableRef, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Speech } from './Speech';
import { type FieldProps, frame, marks } from './FieldProps';
import { readNumber } from './readNumber';
import { doubt, isUntaken, type Untaken } from './Untaken';
import { editedNumber, writtenNumber } from './writtenNumber';

interface NumberSchema {
  readonly id: string;
  readonly label?: string;
  readonly description?: string;
  readonly serializeToString?: boolean;
  readonly appearance?: { readonly prefixAdorner?: string; readonly suffixAdorner?: string };
  readonly validate?: { readonly required?: boolean };
}

type NumberProps = FieldProps<NumberSchema, string | number | Untaken | null>;

/** Fields of numbers take what is understood without doubt once it is left, typed or pasted; all else stays and is said. */
export function readNumbers(form: Form, speech: Speech): void {
  const { config } = Numberfield as unknown as FunctionComponent & { config: object };
  const field = Object.assign((props: NumberProps): ComponentChild => h(NumberField, { ...props, speech }), { config });
  form.get<{ register: (type: string, field: unknown) => void }>('formFields').register('number', field);
}

function NumberField(props: NumberProps & { readonly speech: Speech }): ComponentChild {
  const { field, domId, errors = [] } = props;
  const { prefixAdorner, suffixAdorner } = field.appearance ?? {};
  return h('div', { class: marks('number', props) },
    h(Label, { htmlFor: domId, label: field.label, required: field.validate?.required } as never),
    h('div', { class: frame(props) },
      adornment(prefixAdorner, 'border-right border-radius-left'),
      h('input', useInput(props)),
      adornment(suffixAdorner, 'border-left border-radius-right')),
    h(Description, { id: `${domId}-description`, description: field.description } as never),
    h(Errors, { id: `${domId}-error-message`, errors } as never));
}

function adornment(text: string | undefined, sides: string): ComponentChild {
  return text ? h('span', { class: `fjs-input-adornment ${sides}` }, h('span', { class: 'fjs-input-adornment-text' }, text)) : null;
}

function useInput(props: NumberProps & { readonly speech: Speech }): object {
  const { field, domId, value, speech, errors = [], onChange } = props;
  const [typed, type] = useState<string | null>(null);
  const [edited, edit] = useState(false);
  const input = useSelectionKept(edited);
  const leave = (text: string): void => {
    edit(false);
    type(null);
    if (![true, false].some((inOnePiece) => text === shown(value, field, speech, inOnePiece))) {
      onChange({ value: taken(text, field, speech) });
    }
    props.onBlur?.();
  };
  return {
    id: domId, ref: input, class: 'fjs-input', type: 'text', inputMode: 'decimal', autoComplete: 'off',
    disabled: props.disabled, readOnly: props.readonly,
    'aria-invalid': errors.length > 0, 'aria-describedby': `${domId}-description ${domId}-error-message`,
    value: typed ?? shown(value, field, speech, edited),
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => type(currentTarget.value),
    onFocus: () => {
      edit(!props.readonly);
      props.onFocus?.();
    },
    onBlur: ({ currentTarget }: { currentTarget: HTMLInputElement }) => leave(currentTarget.value),
  };
}

/** What Tab selects is still selected, and the caret still where it was pressed, when the thousands move together. */
function useSelectionKept(edited: boolean): MutableRef<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null);
  const { value = '', selectionStart, selectionEnd } = input.current ?? {};
  useLayoutEffect(() => {
    const now = input.current;
    if (edited && now) {
      now.setSelectionRange(placeIn(now.value, value, selectionStart), placeIn(now.value, value, selectionEnd));
    }
  }, [edited]);
  return input;
}

/** Where a place of a text is in the same without its thousands apart. */
function placeIn(now: string, before: string, place: number | null | undefined): number {
  return [...before.slice(0, place ?? 0)].reduce((at, sign) => now[at] === sign ? at + 1 : at, 0);
}

function taken(text: string, field: NumberSchema, { language, texts }: Speech): string | number | Untaken | null {
  if (text.trim() === '') {
    return null;
  }
  const meanings = readNumber(text, unitOf(field) || '%', language);
  const [number = ''] = meanings;
  if (meanings.length === 1) {
    return field.serializeToString ? number : Number(number);
  }
  return { typed: [text], problem: doubt(meanings.map((one) => writtenNumber(one, language, false)), texts, 'form.number') };
}

function shown(value: NumberProps['value'], field: NumberSchema, { language }: Speech, edited: boolean): string {
  if (isUntaken(value)) {
    return value.typed[0] ?? '';
  }
  const number = String(value ?? '');
  return edited ? editedNumber(number, language) : writtenNumber(number, language, unitOf(field) !== '');
}

/** Only money has one. */
function unitOf({ appearance }: NumberSchema): string {
  return appearance?.suffixAdorner ?? appearance?.prefixAdorner ?? '';
}
