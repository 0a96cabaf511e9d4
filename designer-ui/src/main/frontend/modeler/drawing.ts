import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json';
import type { BlockSummary, Language, Texts } from './contract';
import { COLOURS } from './draw/colours';
import { drawModule } from './draw';
import { translateModule } from './i18n';
import { innerModule } from './inner';
import { zoomModule } from './zoom';

export interface DrawingOptions {
  readonly container: HTMLElement;
  readonly blocks: readonly BlockSummary[];
  readonly language: Language;
  readonly texts: Texts;
}

/** The options that every drawing of ours hands to bpmn-js, editable or not. */
export function drawingOptions({ container, blocks, language, texts }: DrawingOptions, modules: object[]): object {
  const fontFamily = getComputedStyle(container).fontFamily;
  return {
    container,
    blocks,
    text: (key: string) => texts[key] ?? key,
    moddleExtensions: { camunda: camundaModdle },
    bpmnRenderer: {
      defaultFillColor: COLOURS.surface, defaultStrokeColor: COLOURS.line, defaultLabelColor: COLOURS.ink,
    },
    textRenderer: {
      defaultStyle: { fontFamily, fontSize: 12, lineHeight: 1.2 },
      externalStyle: { fontFamily, fontSize: 12, lineHeight: 1.2 },
    },
    additionalModules: [translateModule(language), drawModule, innerModule, zoomModule, ...modules],
  };
}
