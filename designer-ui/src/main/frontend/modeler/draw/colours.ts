import type { Tone } from '../blocks/tones';

/** The drawing's colours by role. On the screen they are CSS variables, so that they follow the theme. */
export const COLOURS = {
  ink: 'var(--lekalo-ink)',
  inkMuted: 'var(--lekalo-ink-muted)',
  line: 'var(--lekalo-line)',
  surface: 'var(--lekalo-surface)',
  border: 'var(--lekalo-border)',
  frame: 'var(--lekalo-frame)',
  canvas: 'var(--lekalo-canvas)',
} as const;

export function toneColour(tone: Tone): string {
  return `var(--lekalo-tone-${tone})`;
}

export function toneSurface(tone: Tone): string {
  return `var(--lekalo-tone-${tone}-soft)`;
}
