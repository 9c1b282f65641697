import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

/** What the first file of tests that needs the content leaves there for the others. */
export const SHIPPED_FILE = 'shipped';

/** Before the unit tests: a folder in which the content that was read waits for the next file. */
export default function makePlace(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'engawa-unit-'));
  project.provide('shippedFolder', folder);
  // While one watches, the next round reads what was changed.
  project.onTestsRerun(() => {
    rmSync(join(folder, SHIPPED_FILE), { force: true });
  });
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
