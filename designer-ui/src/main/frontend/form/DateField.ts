import { Datetime, Description, Errors, type Form, Label } from '@bpmn-io/form-js-viewer';
import { type ComponentChild, type FunctionComponent, h } from 'preact';
import { useState } from 'preact/hooks';
import { iconMarkup } from '../modeler/icons/icons';
import { Calendar } from './Calendar';
import { type FieldProps, frame, marks } from './FieldProps';
import { meant, type MomentValue, type Texts, written } from './moment';
import { readBirthday, readDay } from './readDay';
import { readTime } from './readTime';
import type { Speech } from './Speech';
import { quarterFrom, TimeList } from './TimeList';
import { isUntaken } from './Untaken';

interface DateSchema {
  readonly id: string;
  readonly subtype?: string;
  readonly dateLabel?: string;
  readonly timeLabel?: string;
  readonly description?: string;
  readonly properties?: { readonly birthday?: boolean };
  readonly validate?: { readonly required?: boolean };
}

type DateProps = FieldProps<DateSchema, MomentValue> & { readonly speech: Speech };

/** What is open below its input. */
type Open = 'day' | 'time' | null;

interface State {
  readonly texts: Texts;
  readonly open: Open;
  readonly show: (open: Open) => void;
  /** While it is being typed. */
  readonly type: (texts: Texts) => void;
  /** Once the field is left, or its Enter pressed. */
  readonly settle: (texts: Texts) => void;
  /** From a calendar or list. */
  readonly choose: (texts: Texts) => void;
}

/** Fields of days take what is understood without doubt once they are left; all else stays as it was typed and is said. */
export function readDates(form: Form, speech: Speech): void {
  const { config } = Datetime as unknown as FunctionComponent & { config: object };
  const field = Object.assign((props: Omit<DateProps, 'speech'>): ComponentChild => h(DateField, { ...props, speech }), { config });
  form.get<{ register: (type: string, field: unknown) => void }>('formFields').register('datetime', field);
}

function DateField(props: DateProps): ComponentChild {
  const { field, domId, errors = [] } = props;
  const state = useMoment(props);
  return h('div', { class: marks('datetime', props) },
    h('div', { class: 'fjs-vertical-group', onFocusOut: leaving(props, state) },
      h(Day, { ...props, state }),
      withTime(field) ? [h('div', { class: 'fjs-datetime-separator' }), h(Time, { ...props, state })] : null),
    h(Description, { id: `${domId}-description`, description: field.description } as never),
    h(Errors, { id: `${domId}-error-message`, errors } as never));
}

function withTime({ subtype }: DateSchema): boolean {
  return subtype === 'datetime';
}

/** Two digits of a year are long ago where somebody was born. */
function readsDay({ properties }: DateSchema): typeof readDay {
  return properties?.birthday ? readBirthday : readDay;
}

function useMoment({ field, value, speech, readonly, disabled, onChange }: DateProps): State {
  const [typed, type] = useState<Texts | null>(null);
  const [open, show] = useState<Open>(null);
  const known = written(value, withTime(field), speech);
  const settle = (texts: Texts): void => {
    type(null);
    show(null);
    if (texts.join('\n') !== known.join('\n')) {
      onChange({ value: meant(texts, withTime(field), speech, readsDay(field)) });
    }
  };
  return {
    type, settle,
    texts: typed ?? known,
    open: readonly || disabled ? null : open,
    show,
    choose: (texts) => {
      if (isUntaken(meant(texts, withTime(field), speech, readsDay(field)))) {
        type(texts);
        show(null);
      } else {
        settle(texts);
      }
    },
  };
}

function leaving(props: DateProps, state: State): (event: FocusEvent & { currentTarget: HTMLElement }) => void {
  return ({ currentTarget, relatedTarget }) => {
    if (!currentTarget.contains(relatedTarget as Node | null)) {
      const [day = '', time = ''] = [...currentTarget.querySelectorAll<HTMLInputElement>('.fjs-input')].map(({ value }) => value);
      state.settle([day, time]);
      props.onBlur?.();
    }
  };
}

function Day(props: DateProps & { readonly state: State }): ComponentChild {
  const { field, domId, speech, state } = props;
  const [day, time] = state.texts;
  const [read = '', another] = readsDay(field)(day, new Date());
  const choose = (chosen: string): void => state.choose([written(chosen, false, speech)[0], time]);
  return part({
    props, id: `${domId}-date`, icon: 'calendar', label: field.dateLabel,
    input: {
      value: day,
      placeholder: speech.texts['form.date-format'],
      onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => state.type([currentTarget.value, time]),
      onKeyDown: keys(state, (event) => state.open === 'day' ? intoCalendar(event) : state.show('day')),
      ...opening(props, 'day'),
    },
    below: state.open === 'day' ? h(Calendar, { day: another ? '' : read, language: speech.language, choose }) : null,
  });
}

function Time(props: DateProps & { readonly state: State }): ComponentChild {
  const { field, domId, speech, state } = props;
  const [day, time] = state.texts;
  const [read = ''] = readTime(time);
  return part({
    props, id: `${domId}-time`, icon: 'deadline', label: field.timeLabel,
    input: {
      value: time,
      placeholder: speech.texts['form.time-format'],
      onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
        state.show(null);
        state.type([day, currentTarget.value]);
      },
      onKeyDown: keys(state, ({ key }) => state.type([day, quarterFrom(read, key === 'ArrowDown')])),
      ...opening(props, 'time'),
    },
    below: state.open === 'time' ? h(TimeList, { time: read, choose: (chosen) => state.choose([day, chosen]) }) : null,
  });
}

interface Part {
  readonly props: DateProps;
  readonly id: string;
  readonly icon: string;
  readonly label: string | undefined;
  readonly input: object;
  readonly below: ComponentChild;
}

function part({ props, id, icon, label, input, below }: Part): ComponentChild {
  const { field, domId, errors = [], readonly, disabled } = props;
  return h('div', { class: 'fjs-datetime-subsection' },
    h(Label, { htmlFor: id, label, required: field.validate?.required } as never),
    h('div', { class: frame(props) },
      h('span', {
        class: 'fjs-input-adornment border-right border-radius-left', dangerouslySetInnerHTML: { __html: iconMarkup(icon, 16) },
      }),
      h('input', {
        id, class: 'fjs-input', type: 'text', autoComplete: 'off', disabled, readOnly: readonly,
        'aria-invalid': errors.length > 0, 'aria-describedby': `${domId}-description ${domId}-error-message`, ...input,
      })),
    h('div', { class: 'lekalo-below' }, below));
}

function opening({ state, onFocus }: DateProps & { readonly state: State }, what: Open): object {
  return {
    onMouseDown: () => state.show(what),
    onFocus: () => onFocus?.(),
  };
}

function keys({ texts, settle, show }: State, arrow: (event: KeyboardEvent) => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'Enter') {
      settle(texts);
    } else if (event.key === 'Escape') {
      show(null);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      arrow(event);
    }
  };
}

function intoCalendar({ currentTarget }: KeyboardEvent): void {
  const calendar = (currentTarget as HTMLElement).closest('.fjs-datetime-subsection')?.querySelector('.flatpickr-calendar');
  ['.selected', '.today', '.flatpickr-day']
    .map((day) => calendar?.querySelector<HTMLElement>(day)).find((day) => day)?.focus();
}
