import libraryEnglish from '../../../../process-library/src/main/resources/org/lekalo/library/messages_en.properties?raw';
import libraryRussian from '../../../../process-library/src/main/resources/org/lekalo/library/messages_ru.properties?raw';
import english from '../../main/resources/messages/drawing_en.properties?raw';
import russian from '../../main/resources/messages/drawing_ru.properties?raw';
import type { BlockSummary, Language, Texts } from '../../main/frontend/modeler/contract';

const timer = 'bpmn:TimerEventDefinition';

const KINDS: readonly (readonly [string, string, string, string, string?])[] = [
  ['starts', 'start-stage', 'stage', 'bpmn:StartEvent'],
  ['starts', 'start-manual', 'hand', 'bpmn:StartEvent'],
  ['people', 'user-task', 'task', 'bpmn:UserTask'],
  ['people', 'notify', 'notify', 'bpmn:SendTask'],
  ['ways', 'choice', 'choice', 'bpmn:ExclusiveGateway'],
  ['ways', 'parallel', 'parallel', 'bpmn:ParallelGateway'],
  ['record', 'change-fields', 'fields', 'bpmn:ServiceTask'],
  ['record', 'move-stage', 'move', 'bpmn:ServiceTask'],
  ['record', 'if-refused', 'refused', 'bpmn:BoundaryEvent', 'bpmn:ErrorEventDefinition'],
  ['parts', 'sub-process', 'sub-process', 'bpmn:SubProcess'],
  ['parts', 'part-start', 'part-start', 'bpmn:StartEvent'],
  ['time', 'wait-duration', 'wait', 'bpmn:IntermediateCatchEvent', timer],
  ['time', 'wait-until', 'calendar', 'bpmn:IntermediateCatchEvent', timer],
  ['time', 'deadline', 'deadline', 'bpmn:BoundaryEvent', timer],
  ['end', 'end', 'end', 'bpmn:EndEvent'],
];

/** The messages that Java sends. */
export function texts(language: Language): Texts {
  const bundles = language === 'ru' ? [libraryRussian, russian] : [libraryEnglish, english];
  const lines = bundles.flatMap((bundle) => bundle.split('\n')).filter((line) => line.includes('='));
  return Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
}

/** The catalogue as Java sends it. */
export function blocks(language: Language): BlockSummary[] {
  const words = texts(language);
  return KINDS.map(([group, id, icon, bpmnType, eventDefinition]) => ({
    id,
    bpmnType,
    icon,
    name: words[`block.${id}.name`] ?? '',
    help: words[`block.${id}.help`] ?? '',
    group: words[`block.group.${group}`] ?? '',
    ...(eventDefinition ? { eventDefinition } : {}),
    ...(id === 'sub-process' ? { marker: 'NONE' as const } : {}),
    ...(id === 'deadline' ? { interrupting: false, rides: ['user-task'] } : {}),
    ...(id === 'if-refused' ? { interrupting: true, rides: ['change-fields', 'move-stage'] } : {}),
    defaults: { properties: { ...(id === 'user-task' ? { responsible: 'owner' } : {}) } },
  }));
}
