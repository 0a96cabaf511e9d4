import type { BpmnElement, ElementFactory, Moddle } from '../bpmn';
import { blockIdOf } from './BlockCatalogue';

interface Size { width: number; height: number }

const TASK: Size = { width: 140, height: 80 };

/** Blocks that are tasks get room for an icon and a sentence. */
export class BlockSizes {
  static readonly $inject = ['elementFactory'];

  constructor(elementFactory: ElementFactory) {
    const standard = elementFactory.getDefaultSize.bind(elementFactory);
    elementFactory.getDefaultSize = (element: Moddle | BpmnElement, di?: Moddle) =>
      isTaskBlock(element) ? TASK : standard(element, di);
  }
}

function isTaskBlock(element: Moddle | BpmnElement): boolean {
  const businessObject = (element as BpmnElement).businessObject ?? (element as Moddle);
  return /Task$/.test(businessObject.$type ?? '') && blockIdOf(businessObject) !== '';
}
