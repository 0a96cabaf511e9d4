import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { BpmnElement, Canvas, ElementRegistry, EventBus } from '../bpmn';
import { closedPartsAround } from '../inner/closedParts';
import { propertiesOf } from '../settings/properties';
import type { Settings } from '../settings/Settings';
import type { BlockShapes } from './BlockShapes';

/** A new block in a lane leaves to the lane what that says already: whose the step is. */
export class LaneDefaults extends CommandInterceptor {
  static readonly $inject = ['eventBus', 'elementRegistry', 'canvas', 'blockShapes', 'settings'];

  constructor(
    eventBus: EventBus,
    private readonly elementRegistry: ElementRegistry,
    private readonly canvas: Canvas,
    private readonly shapes: BlockShapes,
    private readonly settings: Settings,
  ) {
    super(eventBus);
    this.postExecuted('shape.create', ({ context }: { context: { shape: BpmnElement } }) => {
      if (this.shapes.madeFrom(context.shape)) {
        this.leaveToLanes(context.shape);
      }
    });
  }

  /** The names of what the lanes say in which it stands, itself or with the closed parts that it is in. */
  saidAround(shape: BpmnElement): string[] {
    const standing = [shape, ...closedPartsAround(shape, this.canvas, this.elementRegistry)];
    return this.lanes().filter((lane) => lane !== shape && standing.some((one) => this.holds(lane, one))).flatMap(settingsOf);
  }

  private leaveToLanes(shape: BpmnElement): void {
    const said = this.saidAround(shape);
    const left = settingsOf(shape).filter((name) => said.includes(name));
    if (left.length > 0) {
      this.settings.update(shape.id, { properties: Object.fromEntries(left.map((name) => [name, null])) });
    }
  }

  private holds(lane: BpmnElement, shape: BpmnElement): boolean {
    return this.canvas.findRoot(lane) === this.canvas.findRoot(shape) && holdsTheMiddleOf(lane, shape);
  }

  private lanes(): BpmnElement[] {
    return this.elementRegistry.filter((element) => (element as BpmnElement).type === 'bpmn:Lane') as BpmnElement[];
  }
}

function settingsOf({ businessObject }: BpmnElement): string[] {
  return Object.entries(propertiesOf(businessObject)).filter(([name, value]) => name !== 'block' && value !== '').map(([name]) => name);
}

function holdsTheMiddleOf(lane: BpmnElement, shape: BpmnElement): boolean {
  const across = shape.x + shape.width / 2 - lane.x;
  const down = shape.y + shape.height / 2 - lane.y;
  return across >= 0 && across <= lane.width && down >= 0 && down <= lane.height;
}
