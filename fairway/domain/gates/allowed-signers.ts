/**
 * Parses OpenSSH's allowed-signers file. ssh-keygen verifies signatures; this module finds the principals of a key, and tells an expired key from an
 * unknown one. Source: ssh-keygen(1), "ALLOWED SIGNERS".
 */

export interface AllowedSigner {
  /** Patterns, such as `ann@example.org`, `*@example.org` and `!eve@example.org`. */
  readonly principals: readonly string[];
  /** `SHA256:<base64>`; for a certificate authority, that of its key. */
  readonly key: string;
  readonly certAuthority: boolean;
  /** Undefined allows every namespace. */
  readonly namespaces?: readonly string[];
  /** The first and the last time at which the key may sign, ISO 8601. */
  readonly validAfter?: string;
  readonly validBefore?: string;
}

/** Parses the lines with a key. Lines that ssh-keygen would reject are skipped. `fingerprintOf` takes a key in base64. */
export function parseAllowedSigners(text: string, fingerprintOf: (key: string) => string): AllowedSigner[] {
  return text.split('\n').flatMap((line) => {
    const signer = parseLine(line.trim(), fingerprintOf);
    return signer === undefined ? [] : [signer];
  });
}

const keyType = /^(?:ssh|ecdsa|sk-ssh|sk-ecdsa|rsa)[a-z0-9@.-]*$/;

function parseLine(line: string, fingerprintOf: (key: string) => string): AllowedSigner | undefined {
  if (line === '' || line.startsWith('#')) return undefined;
  const [principals = '', second = '', third = '', fourth = ''] = splitOutsideQuotes(line, /\s/);
  const [options, type, key] = keyType.test(second) ? ['', second, third] : [second, third, fourth];
  if (!keyType.test(type) || !/^[A-Za-z0-9+/]+={0,2}$/.test(key)) return undefined;
  return withOptions({ principals: unquoted(principals).split(','), key: fingerprintOf(key), certAuthority: false }, options);
}

/** Undefined if an option is unknown, because it might forbid the use of the key. */
function withOptions(signer: AllowedSigner, options: string): AllowedSigner | undefined {
  let known: AllowedSigner | undefined = signer;
  for (const option of splitOutsideQuotes(options, /,/)) known = known && withOption(known, option);
  return known;
}

function withOption(signer: AllowedSigner, option: string): AllowedSigner | undefined {
  const [, name = '', value = ''] = /^([a-z-]+)(?:=(.*))?$/i.exec(option) ?? [];
  const given = unquoted(value);
  const time = parseTime(given);
  switch (name.toLowerCase()) {
    case 'cert-authority':
      return { ...signer, certAuthority: true };
    case 'namespaces':
      return { ...signer, namespaces: given.split(',') };
    case 'valid-after':
      return time === undefined ? undefined : { ...signer, validAfter: time };
    case 'valid-before':
      return time === undefined ? undefined : { ...signer, validBefore: time };
    default:
      return undefined;
  }
}

/** `YYYYMMDD[HHMM[SS]][Z]`. A time without a zone is in UTC, because Fairway runs ssh-keygen with TZ=UTC. */
function parseTime(text: string): string | undefined {
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?Z?$/.exec(text) ?? [];
  const time = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

function splitOutsideQuotes(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let part = '';
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    if (!quoted && separator.test(letter)) {
      if (part !== '') parts.push(part);
      part = '';
    } else part += letter;
  }
  return part === '' ? parts : [...parts, part];
}

const unquoted = (text: string): string => text.replaceAll('"', '');

/** Whether a line allows the namespace of commits, `git`. */
export const isForCommits = ({ namespaces }: AllowedSigner): boolean => namespaces === undefined || matchesPatterns('git', namespaces);

/** Whether a line is valid at a time. */
export const isValidAt = (signer: AllowedSigner, at: string): boolean =>
  (signer.validAfter === undefined || Date.parse(at) >= Date.parse(signer.validAfter)) &&
  (signer.validBefore === undefined || Date.parse(at) <= Date.parse(signer.validBefore));

/** Whether a name matches a list of patterns: at least one, and none that starts with `!`. */
export const matchesPatterns = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => !pattern.startsWith('!') && fits(name, pattern)) &&
  !patterns.some((pattern) => pattern.startsWith('!') && fits(name, pattern.slice(1)));

/** `*` matches any text and `?` one character. The time is proportional to the product of both lengths, whatever the pattern. */
function fits(name: string, pattern: string): boolean {
  let [at, next, star, retry] = [0, 0, -1, 0];
  while (at < name.length) {
    if (pattern[next] === '*') [star, retry, next] = [next, at, next + 1];
    else if (pattern[next] === '?' || pattern[next] === name[at]) [at, next] = [at + 1, next + 1];
    else if (star >= 0) [next, retry, at] = [star + 1, retry + 1, retry + 1];
    else return false;
  }
  return /^\**$/.test(pattern.slice(next));
}

/** Whether a principal is a name, not a pattern. */
export const isPlainPrincipal = (principal: string): boolean => !/[*?!]/.test(principal);
