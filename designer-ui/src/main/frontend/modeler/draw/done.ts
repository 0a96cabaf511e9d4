/** What a block without a name does, shortly: the stage it moves to, what it tells. Empty where its settings do not say. */
export function done(block: string, settings: Readonly<Record<string, string>>, text: (key: string) => string): string {
  if (block === 'move-stage' && settings['stage']) {
    const key = `stage.${settings['pipeline']}.${settings['stage']}`;
    const stage = text(key);
    return stage === key ? '' : stage;
  }
  return block === 'notify' ? (settings['text'] ?? '') : '';
}
