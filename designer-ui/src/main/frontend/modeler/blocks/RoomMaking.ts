import type { BpmnElement, Box, EventBus, Modeling, Shape } from '../bpmn';
import { grown, meet, middle } from '../routes/geometry';
import { type Drawn, drawnIn, isStep } from '../tidy/contents';
import type { BlockShapes } from './BlockShapes';
import { isFrame, isPartBlock } from './parts';
import { BESIDE, neededBy, type Room } from './Room';

const WHEN_CONNECTED = 500;
const LOOSE = 10;

interface Created { context: { shape: Shape } }

/** A new block makes room where it is put: what is behind it moves on, and it moves off what is before it. */
export class RoomMaking {
  static readonly $inject = ['eventBus', 'modeling', 'blockShapes', 'room'];

  constructor(
    eventBus: EventBus, private readonly modeling: Modeling, private readonly shapes: BlockShapes, private readonly room: Room,
  ) {
    const made = ({ context }: Created): void => this.makeRoom(context.shape as Drawn);
    eventBus.on('commandStack.shape.create.postExecuted', WHEN_CONNECTED, made);
    eventBus.on('commandStack.shape.append.postExecuted', made);
  }

  private makeRoom(shape: Drawn): void {
    const block = this.shapes.madeFrom(shape);
    if (!block || shape.host || !shape.parent) {
      return;
    }
    const { x, y } = middle(shape);
    if (isPartBlock(block)) {
      if (shape.incoming.length + shape.outgoing.length > 0) {
        this.room.make(shape, { x, y, width: 0, height: 0 });
      }
    } else if (this.crowding(shape).length > 0) {
      const frames = framesAround(shape).map((frame) => ({ frame, former: boxOf(frame) }));
      const former = this.movedOff(shape);
      this.room.make(shape, { ...former, width: 0, height: 0 });
      this.layAnew([...shape.incoming, ...shape.outgoing] as unknown as BpmnElement[]);
      frames.filter((grown) => hasGrown(grown.frame, grown.former)).forEach((grown) => this.room.make(grown.frame, grown.former));
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

/** From the innermost on: each grows with what is in it. */
function framesAround({ parent }: Drawn): Drawn[] {
  const frame = parent as Drawn | undefined;
  return frame && isFrame(frame) ? [frame, ...framesAround(frame)] : [];
}

function boxOf({ x, y, width, height }: Box): Box {
  return { x, y, width, height };
}

function hasGrown(now: Box, former: Box): boolean {
  return now.width > former.width || now.height > former.height;
}

/** A way out of a gateway says when it is taken. */
function roomBehind({ type }: Drawn): number {
  return type.endsWith('Gateway') ? 2 * BESIDE : BESIDE;
}

function isBeside(other: Box, shape: Box): boolean {
  const [one, two] = [middle(other), middle(shape)];
  return Math.abs(one.x - two.x) / (other.width + shape.width) >= Math.abs(one.y - two.y) / (other.height + shape.height);
}
