import { options, type VNode } from 'preact';
import type { Texts } from '../modeler/contract';

type Props = Record<string, unknown>;

let texts: Texts = {};
let hooked = false;

/** Gives form-js's widgets their texts, which it has written into its code, in the person's language. */
export function speak(chosen: Texts): void {
  texts = chosen;
  if (!hooked) {
    hooked = true;
    const standard = options.vnode;
    options.vnode = (vnode) => {
      translate(vnode);
      standard?.(vnode);
    };
  }
}

function translate({ type, props }: VNode): void {
  const widget = props as Props;
  const marker = String(widget['class'] ?? '');
  if (typeof type !== 'string' || !marker.includes('fjs-')) {
    return;
  }
  if (typeof widget['placeholder'] === 'string') {
    widget['placeholder'] = placeholder(widget['placeholder']);
  }
  if (marker.includes('fjs-select-display') && widget['children'] === 'Select') {
    widget['children'] = texts['form.choose'];
  }
  if (marker.includes('fjs-dropdownlist-empty')) {
    widget['children'] = texts['form.nothing-found'];
  }
  if (marker.includes('fjs-dropdownlist-more')) {
    widget['children'] = texts['form.more'];
  }
}

function placeholder(shown: string): string {
  return shown === 'Search' ? texts['form.search'] ?? '' : shown;
}
