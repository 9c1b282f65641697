import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A process: its id, that of its parent, its resident memory in KiB. */
type Row = readonly [pid: number, parent: number, memory: number];

/** From `/proc/<pid>/status`: no program is started, and slim containers have no `ps`. */
function rowsOfLinux(): Row[] {
  const field = (status: string, name: string): number =>
    Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      return [[Number(name), field(status, 'PPid'), field(status, 'VmRSS')] as const];
    } catch {
      // It ended between the list and the look.
      return [];
    }
  });
}

const rowsOfPs = (): Row[] =>
  execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss='], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((line) => {
      const [pid = 0, parent = 0, memory = 0] = line.trim().split(/\s+/).map(Number);
      return [pid, parent, memory] as const;
    });

/**
 * Resident memory of a process and all its descendants, MiB; 0 when it is gone. Memory that
 * processes share counts once for each, so the sum is never too small.
 */
export function treeMemory(root: number): number {
  const rows = existsSync('/proc/self/status') ? rowsOfLinux() : rowsOfPs();
  const children = Map.groupBy(rows, ([, parent]) => parent);
  const own = rows.find(([pid]) => pid === root)?.[2] ?? 0;
  const below = (parent: number): number =>
    (children.get(parent) ?? []).reduce((sum, [pid, , memory]) => sum + memory + below(pid), 0);
  return (own + below(root)) / 1024;
}
