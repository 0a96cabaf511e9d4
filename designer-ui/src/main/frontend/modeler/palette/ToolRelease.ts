import type { Dragging, EventBus } from '../bpmn';

interface ToolManager {
  setActive(tool: string | null): void;
}

/** A tool that is given up before the pointer moved is put away too; bpmn-js does so only with those that were at work. */
export class ToolRelease {
  static readonly $inject = ['eventBus', 'dragging', 'toolManager'];

  constructor(eventBus: EventBus, dragging: Dragging, toolManager: ToolManager) {
    eventBus.on('drag.cleanup', () => {
      if (!dragging.context()?.active) {
        toolManager.setActive(null);
      }
    });
  }
}
