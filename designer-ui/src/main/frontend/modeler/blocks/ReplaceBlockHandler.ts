import { type BpmnElement, type BpmnFactory, type Canvas, type CommandStack, isLabel, type Modeling, type Moddle, type Shape } from '../bpmn';
import type { BlockSummary } from '../contract';
import { insideOf } from '../inner/closedParts';
import { createExtensions, extensionsOf, propertiesOf } from '../settings/properties';
import { type BlockCatalogue, blockIdOf, eventAttributes, freshProperties } from './BlockCatalogue';
import type { LaneDefaults } from './LaneDefaults';
import { isPart, isPartBlock, markerOf, markerProperties, mayStartIn } from './parts';

const START = 'bpmn:StartEvent';

export interface ReplaceContext {
  element: BpmnElement;
  readonly block: BlockSummary;
  readonly kept?: readonly string[];
}

interface BpmnReplace {
  replaceElement(element: BpmnElement, target: Record<string, unknown>): Shape;
}

/**
 * Makes an element another block: name, documentation, connections, what is drawn in it and what other tools wrote stay,
 * settings start anew but for those that are named; undone as one step.
 */
export class ReplaceBlockHandler {
  static readonly $inject = ['bpmnReplace', 'commandStack', 'modeling', 'bpmnFactory', 'blockCatalogue', 'canvas', 'laneDefaults'];

  constructor(
    private readonly bpmnReplace: BpmnReplace,
    private readonly commandStack: CommandStack,
    private readonly modeling: Modeling,
    private readonly bpmnFactory: BpmnFactory,
    private readonly catalogue: BlockCatalogue,
    private readonly canvas: Canvas,
    private readonly lanes: LaneDefaults,
  ) {}

  preExecute(context: ReplaceContext): void {
    const { element, block, kept = [] } = context;
    const properties = propertiesOf(element.businessObject);
    const stays = Object.fromEntries(kept.map((name) => [name, properties[name] ?? null]));
    if (isPart(element)) {
      this.mark(element, block);
    } else if (!drawnAs(element, block)) {
      const foreign = foreignParts(element.businessObject);
      context.element = this.bpmnReplace.replaceElement(element, {
        type: block.bpmnType, ...eventAttributes(block), ...(isPartBlock(block) ? { isExpanded: true } : {}),
      });
      this.keep(context.element, foreign);
      this.keepOtherwise(context.element);
      this.begin(context.element, block);
    }
    this.settle(context.element, block, stays);
  }

  private settle(element: BpmnElement, block: BlockSummary, stays: Record<string, string | null> = {}): void {
    const dropped = Object.fromEntries(Object.keys(propertiesOf(element.businessObject)).map((name) => [name, null]));
    const said = this.lanes.saidAround(element);
    const fresh = Object.entries(freshProperties(block)).filter(([name]) => !said.includes(name));
    this.commandStack.execute('lekalo.updateSettings', { element, properties: { ...dropped, ...Object.fromEntries(fresh), ...stays } });
  }

  /** No arrow leads to a part that begins by an event, and nothing sits on its border. */
  private mark(part: BpmnElement, block: BlockSummary): void {
    const wanted = block.marker ?? 'NONE';
    if (markerOf(part.businessObject) === wanted) {
      return;
    }
    if (wanted === 'EVENT') {
      const { incoming, outgoing, attachers } = part as unknown as Record<string, BpmnElement[]>;
      this.modeling.removeElements([...incoming ?? [], ...outgoing ?? [], ...attachers ?? []]);
    }
    this.modeling.updateProperties(part, markerProperties(this.bpmnFactory, part.businessObject, wanted));
    this.beginAnew(part, block);
  }

  /** The only start in a part that cannot begin so any more becomes one with which it can. */
  private beginAnew(part: BpmnElement, block: BlockSummary): void {
    const inside = insideOf(part, this.canvas) ?? part;
    const [start, ...others] = (inside.children as BpmnElement[]).filter((child) => child.type === START && !isLabel(child));
    const known = this.catalogue.of(start);
    const fitting = this.catalogue.startIn(block);
    if (start && others.length === 0 && known && fitting && !mayStartIn(known, inside)) {
      this.commandStack.execute('lekalo.replaceBlock', { element: start, block: fitting });
    }
  }

  /** The start that bpmn-js puts into a step that became a part is ours. */
  private begin(element: BpmnElement, block: BlockSummary): void {
    const start = isPartBlock(block) ? this.catalogue.startIn(block) : undefined;
    const [bare] = (element.children as BpmnElement[])
      .filter(({ type, businessObject }) => type === start?.bpmnType && blockIdOf(businessObject) === '');
    if (start && bare) {
      this.settle(bare, start);
    }
    if (isPartBlock(block)) {
      this.modeling.updateProperties(element, markerProperties(this.bpmnFactory, element.businessObject, block.marker ?? 'NONE'));
    }
  }

  /** bpmn-js carries it over beside its commands, so that it would not come again with them. */
  private keepOtherwise(element: BpmnElement): void {
    const otherwise = element.businessObject['default'];
    if (otherwise) {
      this.modeling.updateProperties(element, { default: otherwise });
    }
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
