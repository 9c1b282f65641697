import ts from 'typescript';
import source from '../../layouts/hotlines/kept-page-worker.ts?raw';

/**
 * The service worker as plain JavaScript, at an address that never changes and lies below the one
 * page it serves: a browser allows it nothing else.
 */
export function GET(): Response {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2020,
      module: ts.ModuleKind.ESNext,
      removeComments: true,
    },
  });
  return new Response(outputText.replace(/^export \{\};\s*$/m, ''), {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
}
