import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './form.css';
import { Form } from '@bpmn-io/form-js-viewer';
import { offerLists } from './ListSelect';
import type { FormRequest } from './contract';
import { readDates } from './DateField';
import { readNumbers } from './NumberField';
import type { RecordSearch } from './offered';
import { openListsWhenAsked } from './openListsWhenAsked';
import { offerTags } from './TagSelect';
import { takeTextsAsTheyAre } from './takeTextsAsTheyAre';
import { isUntaken } from './Untaken';
import { validationText } from './validationText';
import { speak } from './widgetTexts';

interface FieldInstance { id: string }

interface Validator {
  validateFieldInstance(instance: FieldInstance, value: unknown): string[];
}

interface FieldRegistry {
  get(id: string): { key?: string } | undefined;
}

interface Refused { text: string; value: unknown }

/** One open form. */
export class TaskForm {
  private readonly form: Form;
  private readonly refused = new Map<string, Refused>();

  /** `changed` hears each change a person makes, those too that the browser has no event for. */
  constructor(
    private readonly container: HTMLElement,
    private readonly request: FormRequest,
    search: RecordSearch,
    private readonly changed: () => void,
  ) {
    speak(request.texts);
    // what was typed a moment ago is submitted too
    this.form = new Form({ container, debounce: false } as never);
    takeTextsAsTheyAre(this.form);
    openListsWhenAsked(container);
    offerLists(this.form, { search, speech: request });
    offerTags(this.form, request);
    readNumbers(this.form, request);
    readDates(this.form, request);
    this.translateValidation();
  }

  async open(): Promise<void> {
    const { schema, data, readOnly, errors } = this.request;
    this.form.setProperty('readOnly', readOnly);
    await this.form.importSchema(schema as never, structuredClone(data));
    this.showErrors(errors ?? {});
    this.tellOfChanges();
  }

  /** The form says "changed" when it has only drawn or checked itself, too. */
  private tellOfChanges(): void {
    let known = JSON.stringify(this.form._getState().data);
    this.form.on('changed', () => {
      const now = JSON.stringify(this.form._getState().data);
      if (now !== known) {
        known = now;
        this.changed();
      }
    });
  }

  /** The answers by key, or what is wrong with them; once the field was left. */
  submit(): { data: object; errors: Readonly<Record<string, string>> } {
    const { data, errors } = this.form.submit();
    return { data, errors: this.byKey(errors as Record<string, string[]>) };
  }

  /** Shows the server's sentences until their fields are changed. */
  showErrors(errors: Readonly<Record<string, string>>): void {
    const data = this.form._getState().data as Record<string, unknown>;
    this.refused.clear();
    Object.entries(errors).forEach(([key, text]) => this.refused.set(key, { text, value: data[key] }));
    if (this.refused.size > 0) {
      this.form.validate();
    }
  }

  /** What is typed is taken when its field is left. */
  leaveField(): void {
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.container.contains(activeElement)) {
      activeElement.blur();
    }
  }

  destroy(): void {
    this.form.destroy();
  }

  private translateValidation(): void {
    const validator = this.form.get<Validator>('validator');
    const registry = this.form.get<FieldRegistry>('formFieldRegistry');
    const standard = validator.validateFieldInstance.bind(validator);
    validator.validateFieldInstance = (instance, value) => {
      if (isUntaken(value)) {
        return [value.problem];
      }
      const sentences = standard(instance, value).map((sentence) => validationText(sentence, this.request.texts));
      const refused = this.refused.get(registry.get(instance.id)?.key ?? '');
      return refused && refused.value === value ? [...sentences, refused.text] : sentences;
    };
  }

  private byKey(errors: Readonly<Record<string, string[]>>): Record<string, string> {
    const registry = this.form.get<FieldRegistry>('formFieldRegistry');
    return Object.fromEntries(Object.entries(errors)
      .filter(([, sentences]) => sentences.length > 0)
      .map(([id, sentences]) => [registry.get(id)?.key ?? id, sentences.join(' ')]));
  }
}
