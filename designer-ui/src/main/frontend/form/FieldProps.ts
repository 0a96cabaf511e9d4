/** What form-js gives to each of its fields. */
export interface FieldProps<Field, Value> {
  readonly field: Field;
  readonly domId: string;
  readonly value?: Value;
  readonly errors?: readonly string[];
  readonly disabled?: boolean;
  readonly readonly?: boolean;
  readonly onChange: (change: { value: Value }) => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
}

type Look = Pick<FieldProps<unknown, unknown>, 'errors' | 'readonly' | 'disabled'>;

/** The classes of a field as form-js names them. */
export function marks(type: string, { errors = [], readonly, disabled }: Look): string {
  return [
    `fjs-form-field fjs-form-field-${type}`,
    ...(errors.length ? ['fjs-has-errors'] : []), ...(readonly ? ['fjs-readonly'] : []), ...(disabled ? ['fjs-disabled'] : []),
  ].join(' ');
}

/** The classes of the frame around an input. */
export function frame({ errors = [], readonly, disabled }: Look): string {
  return [
    'fjs-input-group',
    ...(errors.length ? ['hasErrors'] : []), ...(readonly ? ['fjs-readonly'] : []), ...(disabled ? ['fjs-disabled'] : []),
  ].join(' ');
}
