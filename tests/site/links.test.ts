import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { deadEnds } from '../support/site-links.ts';

test('every link, picture, script, form and anchor of every page leads somewhere', () => {
  const { pages, dead } = deadEnds('dist');
  expect(pages).toBeGreaterThan(1700);
  expect(
    dead.map(
      ({ target, page, more }) => `${target} on ${page}${more === 0 ? '' : ` and ${more} more`}`,
    ),
  ).toEqual([]);
});

describe('this test', () => {
  /** Targets that lead nowhere from a page with this body, in a site with one other page. */
  function deadIn(body: string): string[] {
    const site = mkdtempSync(join(tmpdir(), 'engawa-links-'));
    onTestFinished(() => {
      rmSync(site, { recursive: true });
    });
    const files = {
      'index.html': body,
      'other/index.html': '<h1 id="見出し">もう一つ</h1>',
      'style.css': '',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(site, name)), { recursive: true });
      writeFileSync(join(site, name), text);
    }
    return deadEnds(site).dead.map(({ target }) => target);
  }

  test('lets pass what is there', () => {
    const body = `<link rel="stylesheet" href="/style.css"><p id="a"></p><a href="#a">
      <a href="other/?q=1"><a href="/other/#見出し"><a href="/other/#%E8%A6%8B%E5%87%BA%E3%81%97">
      <a href="https://elsewhere.example/x"><a href="tel:110"><a href="/#entry=other/x">`;
    expect(deadIn(body)).toEqual(['/#entry=other/x']);
  });

  test.each([
    ['a page that is not there', '<a href="/nowhere/">', '/nowhere/'],
    ['a path without its slash, which would redirect', '<a href="/other">', '/other'],
    ['an anchor of this page', '<a href="#b">', '#b'],
    ['an anchor of another page', '<a href="/other/#b">', '/other/#b'],
    ['a town asked of a page that answers no such question', '<a href="/#near=a">', '/#near=a'],
    ['a picture', '<img src="/a.png">', '/a.png'],
    ['a picture in several sizes', '<img srcset="/style.css 1x, /b.png 2x">', '/b.png'],
    ['a script', '<script src="/a.js"></script>', '/a.js'],
    ['a form', '<form action="/send/">', '/send/'],
    ['a label', '<label for="c">', 'for c'],
    ['a description', '<p aria-describedby="d">', 'aria-describedby d'],
  ])('sees %s', (_, body, target) => {
    expect(deadIn(body)).toEqual([target]);
  });
});
