import type { DirectEditing, Dragging, EventBus, PopupMenu } from './bpmn';

const PUT_DOWN = ['drag.cleanup', 'directEditing.deactivate', 'popupMenu.close', 'diagram.destroy'];

/**
 * What bpmn-js gives up when anything else changes: a new block that hangs on the pointer, a name that is being written on the
 * drawing, an open list of blocks.
 */
export class InHand {
  constructor(private readonly optional: <T>(name: string) => T | null) {}

  /** Waits until there is nothing. */
  async free(): Promise<void> {
    while (this.isFull()) {
      await new Promise<void>((done) => {
        this.optional<EventBus>('eventBus')?.once(PUT_DOWN, () => done());
      });
    }
  }

  private isFull(): boolean {
    return this.optional<Dragging>('dragging')?.context()?.prefix === 'create'
      || this.optional<DirectEditing>('directEditing')?.isActive() === true
      || this.optional<PopupMenu>('popupMenu')?.isOpen() === true;
  }

  /** Takes back what hangs on the pointer and what is offered, keeps the name that is being written. */
  letGo(): void {
    this.optional<Dragging>('dragging')?.cancel();
    this.optional<DirectEditing>('directEditing')?.complete();
    this.optional<PopupMenu>('popupMenu')?.close();
  }
}
