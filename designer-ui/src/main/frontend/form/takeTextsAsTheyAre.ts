import type { Form } from '@bpmn-io/form-js-viewer';

interface ExpressionLanguage { isExpression: (value: unknown) => boolean }

interface Templating { isTemplate: (value: unknown) => boolean }

/**
 * A form's labels, descriptions and options are what people called their fields: one that begins with "=" or has braces is
 * a text as any other, while form-js would compute it. The server writes no expression into a form.
 */
export function takeTextsAsTheyAre(form: Form): void {
  form.get<ExpressionLanguage>('expressionLanguage').isExpression = () => false;
  form.get<Templating>('templating').isTemplate = () => false;
}
