import russian from '../../main/resources/messages/drawing_ru.properties?raw';
import english from '../../main/resources/messages/drawing_en.properties?raw';
import type { BlockSummary, Language, Texts } from '../../main/frontend/modeler/contract';

const timer = 'bpmn:TimerEventDefinition';

const KINDS: readonly (readonly [string, string, string, string?])[] = [
  ['starts', 'start-stage', 'bpmn:StartEvent'],
  ['starts', 'start-manual', 'bpmn:StartEvent'],
  ['people', 'user-task', 'bpmn:UserTask'],
  ['people', 'deadline', 'bpmn:BoundaryEvent', timer],
  ['decisions', 'choice', 'bpmn:ExclusiveGateway'],
  ['decisions', 'parallel', 'bpmn:ParallelGateway'],
  ['actions', 'change-fields', 'bpmn:ServiceTask'],
  ['actions', 'move-stage', 'bpmn:ServiceTask'],
  ['actions', 'notify', 'bpmn:SendTask'],
  ['waiting', 'wait-duration', 'bpmn:IntermediateCatchEvent', timer],
  ['waiting', 'wait-until', 'bpmn:IntermediateCatchEvent', timer],
  ['end', 'end', 'bpmn:EndEvent'],
];

/** The messages that Java sends. */
export function texts(language: Language): Texts {
  const lines = (language === 'ru' ? russian : english).split('\n').filter((line) => line.includes('='));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** The catalogue as Java sends it. */
export function blocks(language: Language): BlockSummary[] {
  const words = texts(language);
  return KINDS.map(([group, id, bpmnType, eventDefinition]) => ({
    id,
    bpmnType,
    icon: id,
    name: words[`block.${id}.name`] ?? '',
    help: words[`block.${id}.help`] ?? '',
    group: words[`block.group.${group}`] ?? '',
    eventDefinition: eventDefinition ?? null,
    ...(id === 'deadline' ? { interrupting: false } : {}),
    defaults: { properties: { block: id, ...(id === 'user-task' ? { responsible: 'owner' } : {}) } },
  }));
}
