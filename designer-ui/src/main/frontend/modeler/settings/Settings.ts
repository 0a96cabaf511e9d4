import type { BpmnElement, CommandStack, ElementRegistry } from '../bpmn';
import type { ExitsUpdate, SettingsUpdate } from '../contract';
import { UpdateExitsHandler, type ExitsContext } from './UpdateExitsHandler';
import { UpdateSettingsHandler, type SettingsContext } from './UpdateSettingsHandler';

const UPDATE_SETTINGS = 'lekalo.updateSettings';
const UPDATE_EXITS = 'lekalo.updateExits';

/** Changes settings from outside the diagram. Ids that are gone are passed over: the panel may be a moment behind. */
export class Settings {
  static readonly $inject = ['commandStack', 'elementRegistry'];

  constructor(private readonly commandStack: CommandStack, private readonly elementRegistry: ElementRegistry) {
    commandStack.registerHandler(UPDATE_SETTINGS, UpdateSettingsHandler);
    commandStack.registerHandler(UPDATE_EXITS, UpdateExitsHandler);
  }

  update(elementId: string, update: SettingsUpdate): void {
    const element = this.find(elementId);
    if (element) {
      this.commandStack.execute(UPDATE_SETTINGS, { element, ...update } satisfies SettingsContext);
    }
  }

  updateExits(elementId: string, update: ExitsUpdate): void {
    const element = this.find(elementId);
    if (element) {
      this.commandStack.execute(UPDATE_EXITS, { element, ...update } satisfies ExitsContext);
    }
  }

  private find(id: string): BpmnElement | undefined {
    return this.elementRegistry.get(id) as BpmnElement | undefined;
  }
}
