import type { Language, Texts } from '../modeler/contract';

/** In which language a field speaks, and its sentences. */
export interface Speech { readonly language: Language; readonly texts: Texts }
