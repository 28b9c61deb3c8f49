import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { codeOf } from './problem.ts';

/**
 * A process by number *and* birth: after a `kill -9` its number may belong to somebody else, who must not be ended
 * in its place.
 */
export interface ProcessMark {
  pid: number;
  /** When the process began, in the words of the operating system; empty where that cannot be learnt. */
  born: string;
}

export function markOf(pid: number): ProcessMark {
  return { pid, born: birthOf(pid) };
}

function birthOf(pid: number): string {
  try {
    if (process.platform === 'linux') {
      // The name in the second field may hold spaces and brackets: count from the last bracket.
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? '' : (fields[19] ?? '');
    }
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/** Whether the very process that was marked still lives. */
export function lives(mark: ProcessMark): boolean {
  try {
    process.kill(mark.pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return false;
  }
  return birthOf(mark.pid) === mark.born && (mark.born !== '' || process.platform === 'win32');
}

/** Asks a process to end, and ends it after `patience` milliseconds. Resolves once it is gone. */
export async function end(mark: ProcessMark, signal: NodeJS.Signals, patience: number): Promise<void> {
  if (!lives(mark)) return;
  const deadline = Date.now() + patience;
  send(mark.pid, signal);
  while (lives(mark)) {
    if (Date.now() > deadline) send(mark.pid, 'SIGKILL');
    await after(20);
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}

/** The children of one stack, on disk, so that the next start finds those that outlived a `kill -9` of their parent. */
export class ChildRegister {
  private readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'children');
  }

  /** Writes a child down; the function that comes back strikes it off again. */
  add(pid: number): () => void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    const file = join(this.folder, String(pid));
    writeFileSync(file, birthOf(pid), { mode: 0o600 });
    return () => rmSync(file, { force: true });
  }

  /** Ends the children of an earlier run that are still there. Returns how many were. */
  async endLeftovers(): Promise<number> {
    const marks = this.read();
    const living = marks.filter(lives);
    await Promise.all(living.map((mark) => end(mark, 'SIGTERM', 5_000)));
    rmSync(this.folder, { recursive: true, force: true });
    return living.length;
  }

  private read(): ProcessMark[] {
    try {
      // What is no number is none of ours.
      return readdirSync(this.folder)
        .filter((name) => /^[1-9]\d{0,9}$/.test(name))
        .map((name) => ({ pid: Number(name), born: readFileSync(join(this.folder, name), 'utf8') }));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  }
}
