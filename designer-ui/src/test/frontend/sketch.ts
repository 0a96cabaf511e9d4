/** Draws small processes for specs from words, with everything where nobody would put it. */

const HEAD = '<?xml version="1.0" encoding="UTF-8"?><bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" '
  + 'xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" '
  + 'xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="t">';

const KINDS: Readonly<Record<string, { tag: string; block: string; width: number; height: number }>> = {
  start: { tag: 'startEvent', block: 'start-manual', width: 36, height: 36 },
  inner: { tag: 'startEvent', block: 'part-start', width: 36, height: 36 },
  task: { tag: 'userTask', block: 'user-task', width: 140, height: 80 },
  choice: { tag: 'exclusiveGateway', block: 'choice', width: 50, height: 50 },
  both: { tag: 'parallelGateway', block: 'parallel', width: 50, height: 50 },
  end: { tag: 'endEvent', block: 'end', width: 36, height: 36 },
  part: { tag: 'subProcess', block: 'sub-process', width: 500, height: 200 },
  timer: { tag: 'boundaryEvent', block: 'deadline', width: 36, height: 36 },
  remark: { tag: 'textAnnotation', block: '', width: 120, height: 50 },
};

export interface Sketch {
  /** Lines such as `task Ask Спросить`, or `timer Late of Ask`; `in Part` puts a step into a part. */
  readonly steps: readonly string[];
  /** Lines such as `Ask > Check да`. */
  readonly flows: readonly string[];
  readonly lanes?: Readonly<Record<string, readonly string[]>>;
  /** The other side, with messages such as `Ask > Client`. */
  readonly messages?: readonly string[];
  readonly remarks?: readonly string[];
}

interface Known { kind: string; id: string; name: string; host: string; part: string; x: number; y: number }

export function sketch(drawing: Sketch): string {
  const steps = drawing.steps.map(known);
  const at = (id: string): Known => steps.find((step) => step.id === id) as Known;
  steps.filter(({ host }) => host).forEach((step) => Object.assign(step, { x: at(step.host).x + 20, y: at(step.host).y + 62 }));
  steps.filter(({ part }) => part).forEach((step, index) =>
    Object.assign(step, { x: at(step.part).x + 40 + index * 30, y: at(step.part).y + 50 }));
  const flows = drawing.flows.map(flow);
  const inside = (part: string): string => [
    ...steps.filter((step) => step.part === part).map((step) => element(step, flows, inside)),
    ...flows.filter(({ from }) => at(from).part === part).map(({ id, from, to, name }) =>
      `<bpmn:sequenceFlow id="${id}" name="${name}" sourceRef="${from}" targetRef="${to}" />`),
    ...(part ? [] : (drawing.remarks ?? []).map((line, index) => {
      const { from, to } = flow(line, index);
      return `<bpmn:association id="R${index + 1}" sourceRef="${from}" targetRef="${to}" />`;
    })),
  ].join('');
  const lanes = Object.entries(drawing.lanes ?? {});
  const messages = (drawing.messages ?? []).map(flow);
  const hasPool = lanes.length > 0 || messages.length > 0;
  const laneSet = lanes.map(([id, ids]) => `<bpmn:lane id="${id}" name="${id}">${ids.map((one) => `<bpmn:flowNodeRef>${one}</bpmn:flowNodeRef>`).join('')}</bpmn:lane>`);
  const pools = hasPool ? '<bpmn:collaboration id="C"><bpmn:participant id="Pool" name="Мы" processRef="P" />'
    + (messages.length > 0 ? '<bpmn:participant id="Client" name="Клиент" />' : '')
    + `${messages.map(({ from, to }, index) => `<bpmn:messageFlow id="M${index + 1}" sourceRef="${from}" targetRef="${to}" />`).join('')}</bpmn:collaboration>` : '';
  const shapes = [
    ...(hasPool ? [shape('Pool', 0, 0, 2000, 1200, 'isHorizontal="true"')] : []),
    ...lanes.map(([id], index) => shape(id, 30, index * (1200 / lanes.length), 1970, 1200 / lanes.length, 'isHorizontal="true"')),
    ...(messages.length > 0 ? [shape('Client', 0, -300, 600, 80, 'isHorizontal="true"')] : []),
    ...steps.map(({ id, kind, x, y }) => shape(id, x, laneOf(id, lanes) ?? y, size(kind).width, size(kind).height, kind === 'part' ? 'isExpanded="true"' : '')),
  ];
  const points = [...flows, ...messages.map((one, index) => ({ ...one, id: `M${index + 1}` })),
    ...(drawing.remarks ?? []).map((line, index) => ({ ...flow(line, index), id: `R${index + 1}` }))]
    .map(({ id }) => `<bpmndi:BPMNEdge id="${id}_e" bpmnElement="${id}"><di:waypoint x="0" y="0" /><di:waypoint x="10" y="10" /></bpmndi:BPMNEdge>`);
  return `${HEAD}${pools}<bpmn:process id="P" isExecutable="true">${laneSet.length > 0 ? `<bpmn:laneSet id="L">${laneSet.join('')}</bpmn:laneSet>` : ''}`
    + `${inside('')}</bpmn:process><bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="Plane" bpmnElement="${hasPool ? 'C' : 'P'}">`
    + `${shapes.join('')}${points.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>`;
}

function laneOf(id: string, lanes: readonly (readonly [string, readonly string[]])[]): number | undefined {
  const index = lanes.findIndex(([, ids]) => ids.includes(id));
  return index < 0 ? undefined : index * (1200 / lanes.length) + 60;
}

function known(line: string, index: number): Known {
  const [kind = '', id = '', ...rest] = line.split(' ');
  const [host, part] = [rest[0] === 'of' ? rest[1] ?? '' : '', rest[0] === 'in' ? rest[1] ?? '' : ''];
  const name = (host || part ? rest.slice(2) : rest).join(' ');
  return { kind, id, name, host, part, x: 60 + ((index * 7) % 11) * 130, y: 60 + ((index * 5) % 7) * 110 };
}

function flow(line: string, index: number): { id: string; from: string; to: string; name: string } {
  const [from = '', , to = '', ...name] = line.split(' ');
  return { id: `F${index + 1}`, from, to, name: name.join(' ') };
}

function size(kind: string): { tag: string; block: string; width: number; height: number } {
  return KINDS[kind] as { tag: string; block: string; width: number; height: number };
}

interface Flow { readonly id: string; readonly from: string; readonly to: string }

function element({ kind, id, name, host }: Known, flows: readonly Flow[], inside: (part: string) => string): string {
  const { tag, block } = size(kind);
  const properties = block ? `<bpmn:extensionElements><camunda:properties><camunda:property name="block" value="${block}" /></camunda:properties></bpmn:extensionElements>` : '';
  if (kind === 'remark') {
    return `<bpmn:textAnnotation id="${id}"><bpmn:text>${name}</bpmn:text></bpmn:textAnnotation>`;
  }
  const ends = flows.filter(({ to }) => to === id).map((one) => `<bpmn:incoming>${one.id}</bpmn:incoming>`).join('')
    + flows.filter(({ from }) => from === id).map((one) => `<bpmn:outgoing>${one.id}</bpmn:outgoing>`).join('');
  const attached = host ? ` attachedToRef="${host}"` : '';
  const timer = kind === 'timer' ? '<bpmn:timerEventDefinition />' : '';
  return `<bpmn:${tag} id="${id}" name="${name}"${attached}>${properties}${ends}${timer}${kind === 'part' ? inside(id) : ''}</bpmn:${tag}>`;
}

function shape(id: string, x: number, y: number, width: number, height: number, more = ''): string {
  return `<bpmndi:BPMNShape id="${id}_s" bpmnElement="${id}" ${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></bpmndi:BPMNShape>`;
}
