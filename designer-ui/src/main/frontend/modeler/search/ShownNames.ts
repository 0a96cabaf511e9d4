import { type BpmnElement, isConnection } from '../bpmn';
import type { BlockCatalogue } from '../blocks/BlockCatalogue';
import type { Sayings } from '../draw/Sayings';

/** What one reads of elements on the drawing. */
export class ShownNames {
  static readonly $inject = ['blockCatalogue', 'sayings'];

  constructor(private readonly catalogue: BlockCatalogue, private readonly sayings: Sayings) {}

  /** What was written by hand, else what it says of itself; empty where only its kind is shown. */
  nameOf(element: BpmnElement): string {
    return writtenOn(element) || this.sayings.of(element).title.trim();
  }

  /** Below the name: for whom it is and until when; what it says where its name was written by hand. */
  remarkOf(element: BpmnElement): string {
    const { title, foot } = this.sayings.of(element);
    return [writtenOn(element) ? title : '', foot].filter((words) => words.trim() !== '').join(' · ');
  }

  /** What block it is; of an arrow from where to where it leads. */
  kindOf(element: BpmnElement): string {
    const { source, target } = element;
    return isConnection(element) && source && target
      ? `${this.called(source)} → ${this.called(target)}`
      : this.catalogue.of(element)?.name ?? '';
  }

  called(element: BpmnElement): string {
    return this.nameOf(element) || this.kindOf(element);
  }
}

function writtenOn({ businessObject }: BpmnElement): string {
  return String(businessObject.name ?? businessObject['text'] ?? '').trim();
}
