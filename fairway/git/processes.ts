/**
 * Identifies processes, and decides whether one has certainly ended. A pid alone is not enough, because the system reuses pids. In doubt, a process
 * counts as alive.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** The identity of a process. Times and ids are null when the system does not provide them. */
export interface ProcessId {
  readonly pid: number;
  readonly start_time: string | null;
  readonly boot_id: string | null;
  /** The namespace of the pid. A sandbox may have its own under the same host name. */
  readonly pid_namespace: string | null;
  readonly host: string;
}

export function ownProcess(): ProcessId {
  self ??= { pid: process.pid, start_time: readStartTime(process.pid), ...currentHost() };
  return self;
}

let self: ProcessId | undefined;

/** A process that this one has just started. Its start time is read only on Linux, because elsewhere that needs another process. */
export const processOf = (pid: number): ProcessId => ({ pid, start_time: process.platform === 'linux' ? readStartTime(pid) : null, ...currentHost() });

/** The host; constant while this process runs. */
function currentHost(): Pick<ProcessId, 'boot_id' | 'pid_namespace' | 'host'> {
  known ??= { boot_id: readBootId(), pid_namespace: readPidNamespace(), host: hostname() };
  return known;
}

let known: ReturnType<typeof currentHost> | undefined;

/** Whether a process has certainly ended: it ran on this host, either before this boot, or under a pid that is free or reused. */
export function isProvenDead(other: ProcessId): boolean {
  const here = currentHost();
  if (other.host !== here.host) return false;
  if (here.boot_id !== null && other.boot_id !== null && here.boot_id !== other.boot_id) return true;
  if (other.pid_namespace !== here.pid_namespace) return false;
  if (!isRunning(other.pid) || hasEnded(other.pid)) return true;
  const start = readStartTime(other.pid);
  return start !== null && other.start_time !== null && start !== other.start_time;
}

/** Whether certainly no process is left in the group of a leader. */
export function isGroupProvenDead(leader: ProcessId): boolean {
  const here = currentHost();
  if (leader.host !== here.host) return false;
  if (here.boot_id !== null && leader.boot_id !== null && here.boot_id !== leader.boot_id) return true;
  if (leader.pid_namespace !== here.pid_namespace || process.platform === 'win32') return false;
  if (!isRunning(-leader.pid)) return true;
  // A zombie still counts as a member of the group.
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

/** Reads `formatProcess`; undefined for any other text. */
export function parseProcess(text: string): ProcessId | undefined {
  const parts = text.split(',');
  if (parts.length !== 5 || !/^\d+$/.test(parts[0] as string)) return undefined;
  try {
    const [pid, start, boot, namespace, host] = parts.map(decodeURIComponent) as [string, string, string, string, string];
    return { pid: Number(pid), start_time: start || null, boot_id: boot || null, pid_namespace: namespace || null, host };
  } catch {
    return undefined; // not written by `formatProcess`
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

/** Whether it is a zombie, which writes nothing any more. */
export const hasEnded = (pid: number | string): boolean => {
  const stat = process.platform === 'linux' ? (readProc(`/proc/${pid}/stat`) ?? '') : '';
  return /^[ZXx]/.test(stat.slice(stat.lastIndexOf(')') + 2));
};

/** The id of the current boot; null when the system has none. */
function readBootId(): string | null {
  return process.platform === 'linux' ? (readProc('/proc/sys/kernel/random/boot_id')?.trim() ?? null) : null;
}

function readPidNamespace(): string | null {
  try {
    return process.platform === 'linux' ? readlinkSync('/proc/self/ns/pid') : null;
  } catch {
    return null; // not permitted
  }
}

/** The start time of a process in the format of the system; null when it is unknown. */
export function readStartTime(pid: number): string | null {
  if (process.platform === 'linux') return parseStat(readProc(`/proc/${pid}/stat`)?.trim() ?? '');
  if (process.platform === 'win32') return null;
  const { stdout, status } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  return status === 0 ? stdout.trim() || null : null;
}

/** Field 22 of /proc/<pid>/stat. The name in field 2 may contain spaces and parentheses, so fields are counted from its closing one. */
export const parseStat = (text: string): string | null => text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? null;

/** A file of /proc; null when the process has ended or the file is not readable. */
export function readProc(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
