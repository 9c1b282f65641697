import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

test('the guide for contributors names every command, and none that is not there', () => {
  const told = [...text.matchAll(/`(?:npm run )?([a-z]+(?::[a-z]+)?)(?: -- [^`]*)?`/g)].map(
    ([, name = '']) => name,
  );
  const byItself = [...text.matchAll(/npm (start|test)\b/g)].map(([, name = '']) => name);
  expect(Object.keys(scripts).filter((name) => ![...told, ...byItself].includes(name))).toEqual([]);
  const asCommands = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name = '']) => name);
  expect(asCommands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
});

test('every file and folder that the guide names is there', () => {
  const paths = [...text.matchAll(/`((?:content|src|supabase|tests|docs|public|\.ci)\/[^`\s]*)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => !path.includes('<') && !path.includes('national'));
  expect(paths.length).toBeGreaterThan(20);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('every word of the glossary is a word of the code', () => {
  const [, glossary = ''] = text.split('## 言葉の対応表');
  const words = [...glossary.matchAll(/^\|[^|]*\|([^|]*)\|/gm)].flatMap(([, code = '']) =>
    [...code.matchAll(/`([a-z_. ]+)`/g)].map(([, word = '']) => word),
  );
  const code = globSync('{src,supabase}/**/*.{ts,tsx,astro,sql}')
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !new RegExp(`\\b${word}`, 'i').test(code))).toEqual([]);
});

test('every package that may run something at its installation stands there with its reason', () => {
  const { allowScripts } = z
    .object({ allowScripts: z.record(z.string(), z.literal(true)) })
    .parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const untold = Object.keys(allowScripts).filter(
    (name) =>
      !text.includes(`| \`${name.replace(/\/.*/, '/*')}\``) && !text.includes(`| \`${name}\``),
  );
  expect(untold).toEqual([]);
});
