declare module 'bpmn-js-i18n/translations/ru.js' {
  const translations: Record<string, string>;
  export default translations;
}

declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: object;
}

declare module 'diagram-js-grid' {
  const module: object;
  export default module;
}

declare module 'diagram-js-minimap' {
  const module: object;
  export default module;
}

declare module 'camunda-bpmn-moddle/resources/camunda.json' {
  const descriptor: object;
  export default descriptor;
}

declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}
