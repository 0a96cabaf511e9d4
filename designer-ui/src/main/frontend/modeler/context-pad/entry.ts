import type { BpmnElement } from '../bpmn';
import { iconMarkup } from '../icons/icons';

export interface Entry {
  group: string;
  title: string;
  html: string;
  action: Record<string, (event: Event, target: BpmnElement) => void>;
}

export function button(icon: string, marker = ''): string {
  return `<div class="entry ${marker}" draggable="true" role="button">${iconMarkup(icon, 18)}</div>`;
}
