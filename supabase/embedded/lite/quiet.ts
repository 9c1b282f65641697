/**
 * lite writes every failed statement to the console together with its parameters, and those are
 * what a visitor sent. While a request is inside lite, the console lets out the kind of an error
 * and nothing else.
 */
import { AsyncLocalStorage } from 'node:async_hooks';

const METHODS = ['log', 'info', 'warn', 'error', 'debug'] as const;
const inside = new AsyncLocalStorage<true>();
let guarded = false;

/** Runs the task; whatever it writes to the console is reduced to error codes. */
export async function quietly<T>(task: () => Promise<T>): Promise<T> {
  guardConsole();
  return inside.run(true, task);
}

function guardConsole(): void {
  if (guarded) return;
  guarded = true;
  for (const method of METHODS) {
    const original = console[method].bind(console);
    console[method] = (...values: unknown[]) => {
      if (inside.getStore() === undefined) {
        original(...values);
        return;
      }
      const kinds = values.map(kind).filter((text) => text !== '');
      if (kinds.length > 0) original(`[backend] ${kinds.join(' ')}`);
    };
  }
}

/** An error's class and SQLSTATE: both are fixed words, never content. Our own refusals are no news. */
function kind(value: unknown): string {
  if (!(value instanceof Error)) return '';
  const code = 'code' in value && typeof value.code === 'string' ? value.code : '';
  if (code.startsWith('PT') || code === '42501') return '';
  const name = /^[A-Za-z]{1,40}$/.test(value.name) ? value.name : 'Error';
  return /^[A-Z0-9_]{1,32}$/.test(code) ? `${name} ${code}` : name;
}
