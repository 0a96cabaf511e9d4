export const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
export const BPMN_DI = 'http://www.omg.org/spec/BPMN/20100524/DI';
export const DI = 'http://www.omg.org/spec/DD/20100524/DI';
export const DC = 'http://www.omg.org/spec/DD/20100524/DC';

/** The two ends of an arrow. */
export const ENDS = { source: 'sourceRef', target: 'targetRef' } as const;
