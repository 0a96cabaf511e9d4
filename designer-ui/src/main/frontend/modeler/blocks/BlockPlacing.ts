import {
  type BpmnElement, type Box, type Canvas, type CommandStack, type Create, isConnection, type Modeling, type Rules,
  type Selection,
} from '../bpmn';
import type { BlockSummary } from '../contract';
import type { BlockCatalogue } from './BlockCatalogue';
import type { BlockShapes } from './BlockShapes';
import { goesOn, type NextSteps } from './NextSteps';
import { roomOnBorder } from './border';
import { isFrame, isPart, isPartBlock, mayStartIn } from './parts';
import { type ReplaceContext, ReplaceBlockHandler } from './ReplaceBlockHandler';

const REPLACE = 'lekalo.replaceBlock';
const LANE = 'bpmn:Lane';

interface Mouse {
  getLastMoveEvent(): MouseEvent | null;
}

/** The ways in which a block gets onto the canvas. */
export class BlockPlacing {
  static readonly $inject = [
    'blockCatalogue', 'blockShapes', 'create', 'modeling', 'rules', 'selection', 'commandStack', 'mouse', 'canvas', 'nextSteps',
  ];

  constructor(
    private readonly catalogue: BlockCatalogue,
    private readonly shapes: BlockShapes,
    private readonly create: Create,
    private readonly modeling: Modeling,
    private readonly rules: Rules,
    private readonly selection: Selection,
    private readonly commandStack: CommandStack,
    private readonly mouse: Mouse,
    private readonly canvas: Canvas,
    private readonly nextSteps: NextSteps,
  ) {
    commandStack.registerHandler(REPLACE, ReplaceBlockHandler);
  }

  /** Hangs a new block on the pointer until it is dropped; as the next step of `source`, where that is a step. */
  drag(event: Event, block: BlockSummary, source?: BpmnElement): void {
    const pointer = event instanceof KeyboardEvent ? this.mouse.getLastMoveEvent() ?? event : event;
    const isNext = source && !isConnection(source) && block.bpmnType !== 'bpmn:BoundaryEvent';
    this.create.start(pointer, this.shapes.create(block), isNext ? { source } : undefined);
  }

  /** Puts a block after an element, or onto its border, and connects it; or onto an arrow. */
  append(source: BpmnElement, block: BlockSummary): void {
    if (block.bpmnType === 'bpmn:BoundaryEvent') {
      this.attach(source, block);
    } else {
      this.nextSteps.append(source, block);
    }
  }

  /** Without a pointer: after what is selected, else in the middle of what is seen. */
  put(block: BlockSummary): void {
    const [selected, ...others] = this.selection.get() as BpmnElement[];
    if (selected && others.length === 0 && this.mayAppend(selected, block)) {
      this.append(selected, block);
    } else if (block.bpmnType !== 'bpmn:BoundaryEvent') {
      this.putInto(selected && isFrame(selected) && others.length === 0 ? selected : undefined, block);
    }
  }

  /** Into the frame, or where no frame is meant in the middle of what is seen. */
  private putInto(frame: BpmnElement | undefined, block: BlockSummary): void {
    const target = frame ?? this.canvas.getRootElement() as BpmnElement;
    const { x, y, width, height } = frame ? frame as BpmnElement & Box : this.canvas.viewbox();
    const shape = this.shapes.create(block);
    if (this.rules.allowed('shape.create', { shape, target }) !== false) {
      const [placed] = this.modeling.createElements(shape, { x: x + width / 2, y: y + height / 2 }, target);
      this.selection.select(placed ?? null as never);
    }
  }

  mayAppend(source: BpmnElement, block: BlockSummary): boolean {
    if (isConnection(source)) {
      return source.type === 'bpmn:SequenceFlow' && mayStandBetween(block);
    }
    if (!mayFollowAny(block) || (isRace(source) && !waits(block))) {
      return false;
    }
    return block.bpmnType === 'bpmn:BoundaryEvent' ? this.catalogue.mayRide(block, source) : this.mayFollow(source);
  }

  replacing(element: BpmnElement): readonly BlockSummary[] {
    return isFlowNode(element) ? this.catalogue.placeable().filter((block) => this.mayReplace(element, block)) : [];
  }

  mayReplace(element: BpmnElement, block: BlockSummary): boolean {
    const boundary = 'bpmn:BoundaryEvent';
    if (this.catalogue.of(element) === block || (element.type === boundary) !== (block.bpmnType === boundary)) {
      return false;
    }
    if (isPart(element) || isPartBlock(block) || block.bpmnType === LANE) {
      return mayBecomePart(element, block);
    }
    if (block.bpmnType === 'bpmn:StartEvent') {
      return mayStartIn(block, element.parent as BpmnElement | undefined);
    }
    return block.bpmnType !== boundary || this.catalogue.mayRide(block, (element as { host?: BpmnElement }).host);
  }

  /** @param kept the properties that mean the same to both blocks */
  replace(element: BpmnElement, block: BlockSummary, kept: readonly string[] = []): void {
    const context: ReplaceContext = { element, block, kept };
    this.commandStack.execute(REPLACE, context);
    this.selection.select(context.element);
  }

  private mayFollow(source: BpmnElement): boolean {
    const block = this.catalogue.of(source);
    return !(block && isLink(block, 'bpmn:IntermediateThrowEvent'))
      && this.rules.allowed('shape.append', { element: source }) !== false;
  }

  private attach(host: BpmnElement, block: BlockSummary): void {
    const [placed] = this.modeling.createElements(this.shapes.create(block), roomOnBorder(host), host, { attach: true });
    if (placed) {
      this.selection.select(placed);
    }
  }
}

/** Whether an arrow may lead to it. */
function mayFollowAny(block: BlockSummary): boolean {
  return !['bpmn:StartEvent', LANE].includes(block.bpmnType) && block.marker !== 'EVENT' && !isLink(block, 'bpmn:IntermediateCatchEvent');
}

function mayStandBetween(block: BlockSummary): boolean {
  return mayFollowAny(block) && goesOn(block) && block.bpmnType !== 'bpmn:BoundaryEvent';
}

function isFlowNode({ type }: BpmnElement): boolean {
  return /(Event|Task|Gateway|CallActivity|bpmn:SubProcess)$/.test(type);
}

/** What is in a part stays in it, so it becomes no step; a step becomes a part that a run comes to. */
function mayBecomePart(element: BpmnElement, block: BlockSummary): boolean {
  return isPartBlock(block) && (isPart(element) || (/(Task|CallActivity)$/.test(element.type) && block.marker !== 'EVENT'));
}

/** No arrow leads into where a link goes on, nor out of where one leads away. */
function isLink({ bpmnType, eventDefinition }: BlockSummary, end: string): boolean {
  return bpmnType === end && eventDefinition === 'bpmn:LinkEventDefinition';
}

/** Behind it stands only what waits, each for something else. */
function isRace({ type }: BpmnElement): boolean {
  return type === 'bpmn:EventBasedGateway';
}

function waits({ bpmnType }: BlockSummary): boolean {
  return bpmnType === 'bpmn:IntermediateCatchEvent';
}
