import type { BpmnElement, CommandStack, Moddle, Shape } from '../bpmn';
import type { BlockSummary } from '../contract';
import { propertiesOf } from '../settings/properties';
import { eventAttributes, freshProperties } from './BlockCatalogue';

export interface ReplaceContext {
  element: BpmnElement;
  readonly block: BlockSummary;
}

interface BpmnReplace {
  replaceElement(element: BpmnElement, target: Record<string, unknown>): Shape;
}

/** Makes an element another block: name, documentation and connections stay, settings start anew; undone as one step. */
export class ReplaceBlockHandler {
  static readonly $inject = ['bpmnReplace', 'commandStack'];

  constructor(private readonly bpmnReplace: BpmnReplace, private readonly commandStack: CommandStack) {}

  preExecute(context: ReplaceContext): void {
    const { element, block } = context;
    if (!drawnAs(element, block)) {
      context.element = this.bpmnReplace.replaceElement(element, { type: block.bpmnType, ...eventAttributes(block) });
    }
    const dropped = Object.fromEntries(Object.keys(propertiesOf(context.element.businessObject)).map((name) => [name, null]));
    this.commandStack.execute('lekalo.updateSettings', {
      element: context.element,
      properties: { ...dropped, ...freshProperties(block) },
    });
  }
}

function drawnAs(element: BpmnElement, block: BlockSummary): boolean {
  const definitions = (element.businessObject['eventDefinitions'] ?? []) as Moddle[];
  return element.type === block.bpmnType && definitions[0]?.$type === (block.eventDefinition ?? undefined);
}
