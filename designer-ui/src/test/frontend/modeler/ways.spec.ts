import { describe, expect, it } from 'vitest';
import { drawMissingEdges } from '../../../main/frontend/modeler/exchange/edges';
import { failureText, warningTexts } from '../../../main/frontend/modeler/exchange/importProblems';
import { mendPlaces } from '../../../main/frontend/modeler/exchange/places';
import { texts } from '../catalogue';

const HEAD = '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" '
  + 'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC">';

type Place = readonly [x: number, y: number, width?: number, height?: number];

function shape(of: string, [x, y, width = 100, height = 80]: Place): string {
  return `<di:BPMNShape bpmnElement="${of}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}" /></di:BPMNShape>`;
}

function file(planes: readonly string[], elements = '<task id="A" /><task id="B" /><sequenceFlow id="F" sourceRef="A" targetRef="B" />'): Document {
  const diagrams = planes.map((plane) => `<di:BPMNDiagram><di:BPMNPlane>${plane}</di:BPMNPlane></di:BPMNDiagram>`).join('');
  return new DOMParser().parseFromString(`${HEAD}<process id="P">${elements}</process>${diagrams}</definitions>`, 'application/xml');
}

function points(drawing: Document): number[][] {
  return [...drawing.getElementsByTagName('*')].filter(({ localName }) => localName === 'waypoint')
    .map((point) => [Number(point.getAttribute('x')), Number(point.getAttribute('y'))]);
}

describe('an arrow that the file has no line for', () => {
  it.each<[string, Place, Place, number[][]]>([
    ['straight to the right', [0, 0], [200, 0], [[100, 40], [200, 40]]],
    ['to the right in a step', [0, 0], [200, 100], [[100, 40], [150, 40], [150, 140], [200, 140]]],
    ['straight down', [0, 0], [0, 200], [[50, 80], [50, 200]]],
    ['up in a step', [0, 200], [60, 0], [[50, 200], [50, 140], [110, 140], [110, 80]]],
    ['back to the left below both', [300, 0], [0, 20], [[350, 80], [350, 130], [50, 130], [50, 100]]],
    ['around to itself', [0, 0], [0, 0], [[100, 40], [130, 40], [130, 110], [50, 110], [50, 80]]],
  ])('goes %s', (_, from, to, way) => {
    const drawing = file([shape('A', from) + shape('B', to)]);

    expect(drawMissingEdges(drawing)).toBe(true);

    expect(points(drawing)).toEqual(way);
  });

  it.each([
    ['between two diagrams', file([shape('A', [0, 0]), shape('B', [200, 0])])],
    ['whose end is not drawn', file([shape('A', [0, 0])])],
    ['whose end has no place', file([`${shape('A', [0, 0])}<di:BPMNShape bpmnElement="B" />`])],
    ['without an id', file([shape('A', [0, 0]) + shape('B', [200, 0])], '<sequenceFlow sourceRef="A" targetRef="B" />')],
  ])('is left out %s', (_, drawing) => {
    expect(drawMissingEdges(drawing)).toBe(false);
    expect(points(drawing)).toEqual([]);
  });
});

describe('impossible places', () => {
  it('are given beside the rest, with the size of what stands there', () => {
    const drawing = file(
      [shape('A', [40, 10]) + shape('E', [NaN, 0]) + shape('G', [0, 0, -5])],
      '<task id="A" /><endEvent id="E" /><exclusiveGateway id="G" />');

    expect(mendPlaces(drawing)).toBe(true);

    const given = [...drawing.getElementsByTagName('dc:Bounds')].map((bounds) =>
      ['x', 'y', 'width', 'height'].map((name) => Number(bounds.getAttribute(name))));
    expect(given).toEqual([[40, 10, 100, 80], [40, 290, 36, 36], [240, 290, 50, 50]]);
  });

  it('of names alone leave the names to be placed anew', () => {
    const label = '<di:BPMNShape bpmnElement="A"><dc:Bounds x="0" y="0" width="100" height="80" />'
      + '<di:BPMNLabel><dc:Bounds x="NaN" y="0" width="10" height="10" /></di:BPMNLabel></di:BPMNShape>';
    const drawing = file([label]);

    expect(mendPlaces(drawing)).toBe(true);

    expect(drawing.getElementsByTagName('di:BPMNLabel')).toHaveLength(0);
    expect(mendPlaces(drawing)).toBe(false);
  });
});

describe('what the parser says', () => {
  it('is told once, in words', () => {
    const warnings = [
      { message: 'unresolved reference <Ghost>' }, { message: 'unparsable content' }, { message: 'another unparsable' }, {},
    ];

    expect(warningTexts(warnings, texts('en'))).toHaveLength(2);
    expect(warningTexts(warnings, texts('en'))[0]).toContain('Ghost');
  });

  it('is told by its key where nobody sent the words', () => {
    expect(warningTexts([{ message: 'x' }], {})).toEqual(['drawing.warning.unreadable-part']);
    expect(failureText({ message: 'no diagram to display' }, {})).toBe('drawing.failed.nothing-drawn');
    expect(failureText({}, {})).toBe('drawing.failed.not-bpmn');
  });
});
