import type { BpmnElement, BpmnFactory, CommandStack, Modeling, Moddle, Shape } from '../bpmn';
import type { BlockSummary } from '../contract';
import { createExtensions, extensionsOf, propertiesOf } from '../settings/properties';
import { eventAttributes, freshProperties } from './BlockCatalogue';

export interface ReplaceContext {
  element: BpmnElement;
  readonly block: BlockSummary;
}

interface BpmnReplace {
  replaceElement(element: BpmnElement, target: Record<string, unknown>): Shape;
}

/**
 * Makes an element another block: name, documentation, connections and what other tools wrote stay, settings start anew;
 * undone as one step.
 */
export class ReplaceBlockHandler {
  static readonly $inject = ['bpmnReplace', 'commandStack', 'modeling', 'bpmnFactory'];

  constructor(
    private readonly bpmnReplace: BpmnReplace,
    private readonly commandStack: CommandStack,
    private readonly modeling: Modeling,
    private readonly bpmnFactory: BpmnFactory,
  ) {}

  preExecute(context: ReplaceContext): void {
    const { element, block } = context;
    if (!drawnAs(element, block)) {
      const foreign = foreignParts(element.businessObject);
      context.element = this.bpmnReplace.replaceElement(element, { type: block.bpmnType, ...eventAttributes(block) });
      this.keep(context.element, foreign);
    }
    const dropped = Object.fromEntries(Object.keys(propertiesOf(context.element.businessObject)).map((name) => [name, null]));
    this.commandStack.execute('lekalo.updateSettings', {
      element: context.element,
      properties: { ...dropped, ...freshProperties(block) },
    });
  }

  private keep(element: BpmnElement, { attributes, extensions }: ForeignParts): void {
    if (Object.keys(attributes).length > 0) {
      this.modeling.updateProperties(element, attributes);
    }
    if (extensions.length === 0) {
      return;
    }
    const standing = extensionsOf(element.businessObject);
    const container = standing ?? createExtensions(this.bpmnFactory, element.businessObject);
    if (!standing) {
      this.modeling.updateProperties(element, { extensionElements: container });
    }
    const values = [...((container.get('values') ?? []) as Moddle[]), ...extensions];
    this.modeling.updateModdleProperties(element, container, { values });
  }
}

interface ForeignParts {
  readonly attributes: Record<string, unknown>;
  readonly extensions: readonly Moddle[];
}

/** What the meta model does not know, and so would not copy. */
function foreignParts(businessObject: Moddle): ForeignParts {
  const values = (extensionsOf(businessObject)?.get('values') ?? []) as Moddle[];
  const attributes = (businessObject['$attrs'] ?? {}) as Record<string, unknown>;
  return {
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => !name.startsWith('xmlns'))),
    extensions: values.filter((value) => !value.$type?.startsWith('camunda:')),
  };
}

function drawnAs(element: BpmnElement, block: BlockSummary): boolean {
  const definitions = (element.businessObject['eventDefinitions'] ?? []) as Moddle[];
  return element.type === block.bpmnType && definitions[0]?.$type === (block.eventDefinition ?? undefined);
}
