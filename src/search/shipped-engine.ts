import type { SearchEngine } from './engine.ts';
import { IndexEngine } from './index-engine.ts';

/** The engine of this site: one for the box and the page, so that nothing is loaded twice. */
export const engine: SearchEngine = new IndexEngine();
