import type { BpmnElement, Box, Modeling } from '../bpmn';
import { isFrame } from './parts';
import type { Room } from './Room';

/** Closes a frame to a card, or opens a card to a frame, at its left edge; undone as one step. */
export class TogglePartHandler {
  static readonly $inject = ['modeling', 'room'];

  constructor(private readonly modeling: Modeling, private readonly room: Room) {}

  preExecute({ part }: { part: BpmnElement & Box }): void {
    const { x, y, width, height } = part;
    this.modeling.toggleCollapse(part);
    this.modeling.moveElements([part], { x: x - part.x, y: 0 });
    if (isFrame(part)) {
      this.room.make(part, { x, y, width, height });
    }
  }
}
