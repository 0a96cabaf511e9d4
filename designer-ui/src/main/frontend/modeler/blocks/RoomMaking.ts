import { type BpmnElement, type Box, type EventBus, isConnection, type Modeling, type Shape } from '../bpmn';
import { grown, meet, middle } from '../routes/geometry';
import { type Drawn, drawnIn, isStep } from '../tidy/contents';
import type { BlockShapes } from './BlockShapes';
import { isFrame, isPartBlock } from './parts';
import { BESIDE, neededBy, type Room } from './Room';

const WHEN_CONNECTED = 500;
const LOOSE = 10;

interface Framed { readonly frame: Drawn; readonly former: Box }

interface Created { context: { shape: Shape; parent?: BpmnElement; frames?: readonly Framed[] } }

/** A new block makes room where it is put: what is behind it moves on, and it moves off what is before it. */
export class RoomMaking {
  static readonly $inject = ['eventBus', 'modeling', 'blockShapes', 'room'];

  constructor(
    eventBus: EventBus, private readonly modeling: Modeling, private readonly shapes: BlockShapes, private readonly room: Room,
  ) {
    eventBus.on('commandStack.shape.create.preExecute', ({ context }: Created) => {
      context.frames = framesAt(context.parent);
    });
    eventBus.on('commandStack.shape.create.postExecuted', WHEN_CONNECTED, ({ context }: Created) => this.made(context));
    eventBus.on('commandStack.shape.append.postExecuted', ({ context }: Created) => this.made(context));
  }

  private made({ shape, frames }: Created['context']): void {
    const around = frames ?? framesAt(shape.parent as BpmnElement | undefined);
    this.makeRoom(shape as Drawn);
    around.filter(hasGrown).forEach(({ frame, former }) => this.room.make(frame, former));
  }

  private makeRoom(shape: Drawn): void {
    const block = this.shapes.madeFrom(shape);
    if (!block || shape.host || !shape.parent) {
      return;
    }
    const isLoosePart = isPartBlock(block) && shape.incoming.length + shape.outgoing.length === 0;
    if (!isLoosePart && this.crowding(shape).length > 0) {
      const former = this.movedOff(shape);
      this.room.make(shape, { ...former, width: 0, height: 0 });
      this.layAnew([...shape.incoming, ...shape.outgoing] as unknown as BpmnElement[]);
    }
  }

  /** They were laid where there was no room for them. */
  private layAnew(arrows: readonly BpmnElement[]): void {
    arrows.forEach((arrow) => {
      const ends = [middle(arrow.source as Drawn), middle(arrow.target as Drawn)] as const;
      this.modeling.layoutConnection(arrow, { waypoints: [...ends], connectionStart: ends[0], connectionEnd: ends[1] });
    });
  }

  private crowding(shape: Drawn): Drawn[] {
    const isJoined = shape.incoming.length + shape.outgoing.length > 0;
    const needed = isJoined ? neededBy(shape) : grown(shape, LOOSE);
    return drawnIn(shape.parent as BpmnElement).filter((other) => other !== shape && isStep(other) && meet(other, needed));
  }

  /** Away from what is before it; answers where it was put. */
  private movedOff(shape: Drawn): { x: number; y: number } {
    const put = middle(shape);
    const others = this.crowding(shape);
    const before = others.filter((other) => isBeside(other, shape) && middle(other).x < put.x);
    const above = others.filter((other) => !isBeside(other, shape) && middle(other).y < put.y);
    const by = {
      x: Math.max(0, ...before.map((other) => other.x + other.width + roomBehind(other) - shape.x)),
      y: Math.max(0, ...above.map((other) => other.y + other.height + BESIDE - shape.y)),
    };
    if (by.x > 0 || by.y > 0) {
      this.modeling.moveElements([shape], by);
    }
    return put;
  }
}

/** As they are, from the innermost on: each grows with what is put in it. */
function framesAt(place: BpmnElement | undefined): Framed[] {
  const frame = place && isConnection(place) ? place.parent as BpmnElement | undefined : place;
  if (!frame || !isFrame(frame)) {
    return [];
  }
  const { x, y, width, height } = frame as Drawn;
  return [{ frame: frame as Drawn, former: { x, y, width, height } }, ...framesAt(frame.parent as BpmnElement | undefined)];
}

function hasGrown({ frame, former }: Framed): boolean {
  return frame.width > former.width || frame.height > former.height;
}

/** A way out of a gateway says when it is taken. */
function roomBehind({ type }: Drawn): number {
  return type.endsWith('Gateway') ? 2 * BESIDE : BESIDE;
}

function isBeside(other: Box, shape: Box): boolean {
  const [one, two] = [middle(other), middle(shape)];
  return Math.abs(one.x - two.x) / (other.width + shape.width) >= Math.abs(one.y - two.y) / (other.height + shape.height);
}
