import type { Language, Texts } from '../modeler/contract';

export interface FormRequest {
  /** A form-js schema. */
  readonly schema: object;
  readonly data: Readonly<Record<string, unknown>>;
  /** Sentences from the server by field key. */
  readonly errors?: Readonly<Record<string, string>>;
  readonly readOnly: boolean;
  readonly language: Language;
  readonly texts: Texts;
}
