import type { BpmnElement, Box, EventBus, Modeling, Shape } from '../bpmn';
import type { BlockCatalogue } from './BlockCatalogue';
import type { BlockShapes } from './BlockShapes';
import { isPartBlock } from './parts';
import type { Room } from './Room';

const FROM_LEFT = 56;
const WHEN_CONNECTED = 500;

interface Created { context: { shape: Shape } }

type Frame = BpmnElement & Box;

/** A part comes onto the drawing with its start in it, and on an arrow with room around it, as one step. */
export class PartFilling {
  static readonly $inject = ['eventBus', 'modeling', 'blockCatalogue', 'blockShapes', 'room'];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
    private readonly catalogue: BlockCatalogue,
    private readonly shapes: BlockShapes,
    private readonly room: Room,
  ) {
    eventBus.on('commandStack.shape.create.postExecuted', ({ context }: Created) => this.fill(context.shape));
    eventBus.on('commandStack.shape.create.postExecuted', WHEN_CONNECTED, ({ context }: Created) => this.makeRoom(context.shape));
    eventBus.on('commandStack.shape.append.postExecuted', ({ context }: Created) => this.makeRoom(context.shape));
  }

  private fill(shape: Shape): void {
    const block = this.shapes.madeFrom(shape);
    const start = block && isPartBlock(block) ? this.catalogue.startIn(block) : undefined;
    if (start) {
      const { x, y, height } = shape as Frame;
      this.modeling.createShape(this.shapes.create(start), { x: x + FROM_LEFT, y: y + height / 2 }, shape);
    }
  }

  private makeRoom(shape: Shape): void {
    const block = this.shapes.madeFrom(shape);
    if (block && isPartBlock(block) && shape.incoming.length + shape.outgoing.length > 0) {
      const { x, y, width, height } = shape as Frame;
      this.room.make(shape, { x: x + width / 2, y: y + height / 2, width: 0, height: 0 });
    }
  }
}
