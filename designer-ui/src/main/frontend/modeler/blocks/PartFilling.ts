import type { BpmnElement, Box, EventBus, Modeling, Shape } from '../bpmn';
import type { BlockCatalogue } from './BlockCatalogue';
import type { BlockShapes } from './BlockShapes';
import { isPartBlock } from './parts';

const FROM_LEFT = 56;

interface Created { context: { shape: Shape } }

type Frame = BpmnElement & Box;

/** A part comes onto the drawing with its start in it, as one step. */
export class PartFilling {
  static readonly $inject = ['eventBus', 'modeling', 'blockCatalogue', 'blockShapes'];

  constructor(
    eventBus: EventBus,
    private readonly modeling: Modeling,
    private readonly catalogue: BlockCatalogue,
    private readonly shapes: BlockShapes,
  ) {
    eventBus.on('commandStack.shape.create.postExecuted', ({ context }: Created) => this.fill(context.shape));
  }

  private fill(shape: Shape): void {
    const block = this.shapes.madeFrom(shape);
    const start = block && isPartBlock(block) ? this.catalogue.startIn(block) : undefined;
    if (start) {
      const { x, y, height } = shape as Frame;
      this.modeling.createShape(this.shapes.create(start), { x: x + FROM_LEFT, y: y + height / 2 }, shape);
    }
  }
}
