import { QueuedElement } from '../element/QueuedElement';
import type { FormRequest } from './contract';
import type { Offered } from './offered';
import type { TaskForm } from './TaskForm';
import type { LekaloUnsaved } from '../unsaved/lekalo-unsaved';

/** A task's form. Java opens it and asks for its answers; calls wait for those before them. */
export class LekaloForm extends QueuedElement {
  private form: TaskForm | null = null;
  private readonly asked = new Map<number, (found: readonly Offered[]) => void>();
  private readonly waiting: (() => void)[] = [];
  private lookups = 0;

  disconnectedCallback(): void {
    this.reset();
  }

  open(request: FormRequest): Promise<void> {
    return this.next(async () => {
      const { TaskForm } = await import('./TaskForm');
      this.reset();
      const container = document.createElement('div');
      container.className = 'lekalo-form';
      this.append(container);
      this.form = new TaskForm(container, request, (type, text) => this.search(type, text),
        () => this.dispatchEvent(new Event('input', { bubbles: true })));
      await this.form.open();
      this.tell('form-opened', {});
    });
  }

  /** Answers with `form-submitted`, or with `form-invalid` and brings the first field to be mended into view. */
  submit(outcome: string): Promise<void> {
    return this.next(async () => {
      const { form } = this;
      form?.leaveField();
      await this.allFound();
      if (!form || form !== this.form) {
        return;
      }
      const { data, errors } = form.submit();
      if (Object.keys(errors).length === 0) {
        this.tell('form-submitted', { outcome, data });
      } else {
        this.tell('form-invalid', { errors });
        this.mend();
      }
    });
  }

  showErrors(errors: Readonly<Record<string, string>>): Promise<void> {
    return this.next(() => {
      this.form?.showErrors(errors);
      this.mend();
    });
  }

  /** Answers `form-lookup`. */
  found(lookup: number, options: readonly Offered[]): void {
    this.asked.get(lookup)?.(options);
    this.asked.delete(lookup);
    this.goOn();
  }

  /** What was typed to find something may be taken by what is found. */
  private allFound(): Promise<void> {
    return new Promise((done) => {
      this.waiting.push(done);
      this.goOn();
    });
  }

  private goOn(): void {
    if (this.asked.size === 0) {
      this.waiting.splice(0).forEach((done) => done());
    }
  }

  private search(type: string, text: string): Promise<readonly Offered[]> {
    const lookup = ++this.lookups;
    return new Promise((resolve) => {
      this.asked.set(lookup, resolve);
      this.tell('form-lookup', { lookup, type, text });
    });
  }

  /** Whoever typed on meanwhile stays where he types. */
  private mend(): void {
    const typesOn = this.closest<LekaloUnsaved>('lekalo-unsaved')?.letGo() ?? false;
    requestAnimationFrame(() => {
      const field = this.querySelector('.fjs-has-errors');
      field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
      if (!typesOn) {
        field?.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
      }
    });
  }

  private reset(): void {
    this.form?.destroy();
    this.form = null;
    this.asked.clear();
    this.goOn();
    this.replaceChildren();
  }
}

customElements.define('lekalo-form', LekaloForm);
