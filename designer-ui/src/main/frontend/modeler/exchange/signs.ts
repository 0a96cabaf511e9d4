const WRITTEN_AS_NUMBERS = /<!\[CDATA\[[\s\S]*?\]\]>|<!--[\s\S]*?-->|&#(?:(\d+)|x([0-9a-f]+));/gi;
const FIRST_WIDE = 0x10000;

/** Signs such as emoji that a file writes as numbers, as themselves: the reader of bpmn-js takes them for other signs. */
export function signsOf(xml: string): string {
  return xml.replace(WRITTEN_AS_NUMBERS, (text: string, decimal?: string, hex?: string) => {
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code >= FIRST_WIDE ? String.fromCodePoint(code) : text;
  });
}
