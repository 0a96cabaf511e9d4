import type { Texts } from '../contract';

interface Problem { message?: string }

/** What went wrong at reading a file, in words for people; the parser speaks of namespaces and tags. */
export function warningTexts(warnings: readonly Problem[], texts: Texts): string[] {
  return [...new Set(warnings.map(({ message = '' }) => warningText(message, texts)))];
}

function warningText(message: string, texts: Texts): string {
  const reference = /unresolved reference <([^>]*)>/.exec(message);
  const [key, name] = reference ? ['drawing.warning.reference', reference[1] ?? ''] : ['drawing.warning.unreadable-part', ''];
  return (texts[key] ?? key).replace('{name}', name);
}

export function failureText(error: Problem, texts: Texts): string {
  const key = /no (diagram|process|collaboration)/.test(error.message ?? '') ? 'drawing.failed.nothing-drawn' : 'drawing.failed.not-bpmn';
  return texts[key] ?? key;
}
