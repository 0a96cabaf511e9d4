import type { AutoPlace, BpmnElement, CommandStack, Create, Modeling, Rules, Selection } from '../bpmn';
import type { BlockSummary } from '../contract';
import type { BlockCatalogue } from './BlockCatalogue';
import type { BlockShapes } from './BlockShapes';
import { type ReplaceContext, ReplaceBlockHandler } from './ReplaceBlockHandler';

const REPLACE = 'lekalo.replaceBlock';

interface Mouse {
  getLastMoveEvent(): MouseEvent | null;
}

/** The ways in which a block gets onto the canvas. */
export class BlockPlacing {
  static readonly $inject = [
    'blockCatalogue', 'blockShapes', 'create', 'autoPlace', 'modeling', 'rules', 'selection', 'commandStack', 'mouse',
  ];

  constructor(
    private readonly catalogue: BlockCatalogue,
    private readonly shapes: BlockShapes,
    private readonly create: Create,
    private readonly autoPlace: AutoPlace,
    private readonly modeling: Modeling,
    private readonly rules: Rules,
    private readonly selection: Selection,
    private readonly commandStack: CommandStack,
    private readonly mouse: Mouse,
  ) {
    commandStack.registerHandler(REPLACE, ReplaceBlockHandler);
  }

  /** Hangs a new block on the pointer until it is dropped; as the next step of `source`, if given. */
  drag(event: Event, block: BlockSummary, source?: BpmnElement): void {
    const pointer = event instanceof KeyboardEvent ? this.mouse.getLastMoveEvent() ?? event : event;
    this.create.start(pointer, this.shapes.create(block), source ? { source } : undefined);
  }

  /** Puts a block after an element, or onto its border, and connects it. */
  append(source: BpmnElement, block: BlockSummary): void {
    if (block.bpmnType === 'bpmn:BoundaryEvent') {
      this.attach(source, block);
    } else {
      this.autoPlace.append(source, this.shapes.create(block));
    }
  }

  mayAppend(source: BpmnElement, block: BlockSummary): boolean {
    if (block.bpmnType === 'bpmn:StartEvent') {
      return false;
    }
    return block.bpmnType === 'bpmn:BoundaryEvent' ? source.type === 'bpmn:UserTask' : this.mayFollow(source);
  }

  mayReplace(element: BpmnElement, block: BlockSummary): boolean {
    const boundary = 'bpmn:BoundaryEvent';
    return this.catalogue.of(element) !== block && (element.type === boundary) === (block.bpmnType === boundary);
  }

  replace(element: BpmnElement, block: BlockSummary): void {
    const context: ReplaceContext = { element, block };
    this.commandStack.execute(REPLACE, context);
    this.selection.select(context.element);
  }

  private mayFollow(source: BpmnElement): boolean {
    return this.rules.allowed('shape.append', { element: source }) !== false;
  }

  private attach(host: BpmnElement, block: BlockSummary): void {
    const { x, y, width, height } = host as BpmnElement & { x: number; y: number; width: number; height: number };
    const attachers = ((host as { attachers?: unknown[] }).attachers ?? []).length;
    const position = { x: x + width - 25 - attachers * 45, y: y + height };
    const [placed] = this.modeling.createElements(this.shapes.create(block), position, host, { attach: true });
    if (placed) {
      this.selection.select(placed);
    }
  }
}
