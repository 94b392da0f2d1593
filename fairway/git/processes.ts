/**
 * Processes of this machine: which one it is, and whether it is certain that it does not run any more. A number alone does not tell, since the
 * system gives it to another process in time. What cannot be known counts as alive.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** A process, told from all others. Times and ids are null where the system does not tell them. */
export interface ProcessId {
  readonly pid: number;
  readonly start_time: string | null;
  readonly boot_id: string | null;
  /** The process namespace that the pid counts in: a sandbox has its own, under the same host name. */
  readonly pid_namespace: string | null;
  readonly host: string;
}

export function ownProcess(): ProcessId {
  self ??= { pid: process.pid, start_time: readStartTime(process.pid), ...currentHost() };
  return self;
}

let self: ProcessId | undefined;

/** A process that this one just started. Only Linux tells at no cost when it began; elsewhere its number has to do. */
export const processOf = (pid: number): ProcessId => ({ pid, start_time: process.platform === 'linux' ? readStartTime(pid) : null, ...currentHost() });

/** What stays the same for as long as this process runs. */
function currentHost(): Pick<ProcessId, 'boot_id' | 'pid_namespace' | 'host'> {
  known ??= { boot_id: readBootId(), pid_namespace: readPidNamespace(), host: hostname() };
  return known;
}

let known: ReturnType<typeof currentHost> | undefined;

/** Whether it is certain that a process does not run any more: it was on this host, before this boot, or under a number that is free or another's now. */
export function isProvenDead(other: ProcessId): boolean {
  const here = currentHost();
  if (other.host !== here.host) return false;
  if (here.boot_id !== null && other.boot_id !== null && here.boot_id !== other.boot_id) return true;
  if (other.pid_namespace !== here.pid_namespace) return false;
  if (!isRunning(other.pid) || hasEnded(other.pid)) return true;
  const start = readStartTime(other.pid);
  return start !== null && other.start_time !== null && start !== other.start_time;
}

/** Whether it is certain that nothing runs in the process group that a process leads. */
export function isGroupProvenDead(leader: ProcessId): boolean {
  const here = currentHost();
  if (leader.host !== here.host) return false;
  if (here.boot_id !== null && leader.boot_id !== null && here.boot_id !== leader.boot_id) return true;
  if (leader.pid_namespace !== here.pid_namespace || process.platform === 'win32') return false;
  if (!isRunning(-leader.pid)) return true;
  // who has ended and was not asked about yet still counts as one of the group
  if (process.platform !== 'linux') return false;
  return readdirSync('/proc').every((pid) => !/^\d+$/.test(pid) || groupOf(pid) !== leader.pid || hasEnded(pid));
}

/** Field 5 of /proc/<pid>/stat; undefined when the process ended. */
function groupOf(pid: string): number | undefined {
  const stat = readProc(`/proc/${pid}/stat`);
  return stat === null ? undefined : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2]);
}

/** A process as part of a file's name. */
export const formatProcess = ({ pid, start_time, boot_id, pid_namespace, host }: ProcessId): string =>
  [pid, start_time ?? '', boot_id ?? '', pid_namespace ?? '', host].map((part) => encodeURIComponent(part).replaceAll('.', '%2E')).join(',');

/** The process that a name tells of; undefined when it tells of none. */
export function parseProcess(text: string): ProcessId | undefined {
  const parts = text.split(',');
  if (parts.length !== 5 || !/^\d+$/.test(parts[0] as string)) return undefined;
  try {
    const [pid, start, boot, namespace, host] = parts.map(decodeURIComponent) as [string, string, string, string, string];
    return { pid: Number(pid), start_time: start || null, boot_id: boot || null, pid_namespace: namespace || null, host };
  } catch {
    return undefined; // not a name of ours
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Whether it has ended and only waits for its parent to look: it writes nothing any more. */
export const hasEnded = (pid: number | string): boolean => {
  const stat = process.platform === 'linux' ? (readProc(`/proc/${pid}/stat`) ?? '') : '';
  return /^[ZXx]/.test(stat.slice(stat.lastIndexOf(')') + 2));
};

/** An id of this run of the system; null where there is none. */
function readBootId(): string | null {
  return process.platform === 'linux' ? (readProc('/proc/sys/kernel/random/boot_id')?.trim() ?? null) : null;
}

function readPidNamespace(): string | null {
  try {
    return process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : null;
  } catch {
    return null; // the system keeps this to itself
  }
}

/** When a process was started, in the system's own words; null where that cannot be known. */
export function readStartTime(pid: number): string | null {
  if (process.platform === 'linux') return parseStat(readProc(`/proc/${pid}/stat`)?.trim() ?? '');
  if (process.platform === 'win32') return null;
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return status === 0 ? stdout.trim() || null : null;
}

/** Field 22 of /proc/<pid>/stat. The name in field 2 may hold blanks and brackets: what follows its last bracket is counted. */
export const parseStat = (text: string): string | null => text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;

/** Text that the system gives; null when the process ended, or the system keeps it to itself. */
export function readProc(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
