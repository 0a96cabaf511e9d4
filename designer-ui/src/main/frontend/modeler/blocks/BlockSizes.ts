import type { BpmnElement, ElementFactory, Moddle } from '../bpmn';
import { blockIdOf } from './BlockCatalogue';

interface Size { width: number; height: number }

const CARD: Size = { width: 140, height: 80 };
const COLLAPSED = 100;

/** Blocks that are drawn as cards get room for an icon and a sentence. */
export class BlockSizes {
  static readonly $inject = ['elementFactory'];

  constructor(elementFactory: ElementFactory) {
    const standard = elementFactory.getDefaultSize.bind(elementFactory);
    elementFactory.getDefaultSize = (element: Moddle | BpmnElement, di?: Moddle) => {
      const size = standard(element, di);
      return isCard(element, size) ? CARD : size;
    };
  }
}

function isCard(element: Moddle | BpmnElement, { width }: Size): boolean {
  const businessObject = (element as BpmnElement).businessObject ?? (element as Moddle);
  const type = businessObject.$type ?? '';
  return type === 'bpmn:SubProcess' ? width === COLLAPSED : /(Task|CallActivity)$/.test(type) && blockIdOf(businessObject) !== '';
}
