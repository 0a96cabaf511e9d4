import type { BpmnElement, CommandStack, ElementRegistry } from '../bpmn';
import type { ExitsUpdate, FlowUpdate, SettingsUpdate } from '../contract';
import { exitsOf } from '../selection/elementView';
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

  updateFlow(flowId: string, { name, condition, isDefault }: FlowUpdate): void {
    const source = this.find(flowId)?.source;
    const exits = source ? exitsOf(source) : [];
    const current = exits.find((exit) => exit.flowId === flowId);
    if (!source || !current) {
      return;
    }
    const standing = exits.find((exit) => exit.isDefault && (exit.flowId !== flowId || isDefault !== false));
    this.updateExits(source.id, {
      defaultFlowId: isDefault ? flowId : standing?.flowId ?? null,
      exits: [{
        flowId,
        name: name === undefined ? current.name : name,
        condition: condition === undefined ? current.condition : condition,
      }],
    });
  }

  private find(id: string): BpmnElement | undefined {
    return this.elementRegistry.get(id) as BpmnElement | undefined;
  }
}
