/** The family a block belongs to by its BPMN type; decides the colour of its icon. */
export type Tone = 'start' | 'people' | 'decision' | 'action' | 'waiting' | 'end';

const TONES: readonly (readonly [RegExp, Tone])[] = [
  [/^bpmn:StartEvent$/, 'start'],
  [/^bpmn:EndEvent$/, 'end'],
  [/^bpmn:(UserTask|Lane)$/, 'people'],
  [/Gateway$/, 'decision'],
  [/^bpmn:(Intermediate(Catch|Throw)Event|BoundaryEvent)$/, 'waiting'],
];

export function toneOf(bpmnType: string): Tone {
  return TONES.find(([pattern]) => pattern.test(bpmnType))?.[1] ?? 'action';
}
