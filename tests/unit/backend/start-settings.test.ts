import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lockDirectory } from '../../../supabase/embedded/data/lock.ts';
import { loadSecrets } from '../../../supabase/embedded/data/secrets.ts';
import { refuseExposedKey } from '../../../supabase/embedded/demonstration/exposure.ts';
import { isLoopback, readEnvironment } from '../../../supabase/embedded/environment.ts';
import { Failure } from '../../../supabase/embedded/failure.ts';
import { createPace } from '../../../supabase/embedded/http/pace.ts';
import { DEMONSTRATION_RECIPIENT } from '../../../src/sealed/demonstration-key.ts';

function withFolder(task: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-settings-'));
  try {
    task(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('The address to listen on', () => {
  test('is this machine only, unless somebody says otherwise', () => {
    expect(readEnvironment({})).toMatchObject({ host: '127.0.0.1', loopback: true, port: 4321 });
  });

  test.each(['127.0.0.1', '127.9.9.9', '::1', 'localhost'])('%s stays on this machine', (host) => {
    expect(isLoopback(host)).toBe(true);
  });

  test.each(['0.0.0.0', '::', '192.168.0.2', '127.0.0.1.example', 'engawa.example'])(
    '%s can be reached from outside',
    (host) => {
      expect(isLoopback(host)).toBe(false);
      expect(() => {
        refuseExposedKey(isLoopback(host), [DEMONSTRATION_RECIPIENT]);
      }).toThrow(Failure);
    },
  );

  test.each(['abc', '70000', '-1', '1.5'])('is refused with the port %s', (port) => {
    expect(() => readEnvironment({ PORT: port })).toThrow(/PORT/);
  });

  test('never repeats a database address that is wrong: it may hold a password', () => {
    const attempt = (): unknown => readEnvironment({ DATABASE_URL: 'mysql://u:geheim@h/db' });
    expect(attempt).toThrow(Failure);
    expect(attempt).not.toThrow(/geheim/);
  });
});

describe('The data directory', () => {
  test('can be taken again after a process that no longer lives', () => {
    withFolder((folder) => {
      // A process id beyond every limit: nobody has it.
      writeFileSync(join(folder, 'lock'), '999999999 12345\n');
      const lock = lockDirectory(folder);
      expect(readFileSync(join(folder, 'lock'), 'utf8')).toContain(`${process.pid}`);
      lock.release();
    });
  });

  test('can be taken again when the number of the dead process now belongs to another one', () => {
    withFolder((folder) => {
      writeFileSync(join(folder, 'lock'), `${process.ppid} 1\n`);
      lockDirectory(folder).release();
    });
  });

  test('is gone again when nothing was put into it', () => {
    withFolder((folder) => {
      const inner = join(folder, 'data');
      lockDirectory(inner).release();
      expect(readdirSync(folder)).toEqual([]);
    });
  });

  test('keeps its secrets, and says so in plain words when they are damaged', () => {
    withFolder((folder) => {
      const first = loadSecrets(folder);
      expect(loadSecrets(folder)).toEqual(first);
      expect(first.databasePassword).not.toBe(first.jwtSecret);
      writeFileSync(join(folder, 'secrets.json'), '{"databasePassword":"');
      expect(() => loadSecrets(folder)).toThrow(/読めません/);
    });
  });
});

describe('The pace of sign-in attempts', () => {
  test('lets sixty through at once and then one a second', () => {
    let now = 0;
    const mayPass = createPace(() => now);
    const passed = (tries: number): number =>
      Array.from({ length: tries }, mayPass).filter(Boolean).length;
    expect(passed(100)).toBe(60);
    now = 5_000;
    expect(passed(100)).toBe(5);
    now = 10_000_000;
    expect(passed(100)).toBe(60);
  });
});
