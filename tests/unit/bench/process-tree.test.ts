import { spawn } from 'node:child_process';
import { expect, test } from 'vitest';
import { treeMemory } from '../../bench/process-tree.ts';

const MIB = 1024 * 1024;
// Starts a second process that fills some memory, says so, and waits.
const HOLDER = `
  const { spawn } = require('node:child_process');
  const inner = "const held = Buffer.alloc(${200 * MIB}, 1); process.stdout.write('ready'); setInterval(() => held.length, 1000); process.stdin.on('close', () => process.exit()).resume();";
  spawn(process.execPath, ['-e', inner], { stdio: 'inherit' });
`;

test('memory of a process counts what the processes it started hold', async () => {
  const child = spawn(process.execPath, ['-e', HOLDER], { stdio: ['pipe', 'pipe', 'inherit'] });
  try {
    await new Promise((done) => child.stdout.once('data', done));
    expect(treeMemory(child.pid ?? 0)).toBeGreaterThan(200);
  } finally {
    child.stdin.end();
    await new Promise((done) => child.once('exit', done));
  }
});

test('a process that is gone holds nothing', async () => {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((done) => child.once('exit', done));
  expect(treeMemory(child.pid ?? 0)).toBe(0);
});
