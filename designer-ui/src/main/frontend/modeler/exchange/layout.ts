const SHAPE = /<(?:[\w.-]+:)?BPMNShape[\s/>]/;

/** Some tools write processes without saying where the elements are: those get a layout of ours. */
export function isWithoutLayout(xml: string): boolean {
  return !SHAPE.test(xml);
}

export async function layOut(xml: string): Promise<string> {
  const { layoutProcess } = await import('bpmn-auto-layout');
  return layoutProcess(xml);
}
