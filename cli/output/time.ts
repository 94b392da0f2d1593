/** The age in the largest unit that fits: `3 d`, `2 h`, `5 min`, `<1 min`. Both times are ISO 8601. */
export function age(at: string, now: string): string {
  const seconds = Math.max(0, Date.parse(now) - Date.parse(at)) / 1000;
  if (Number.isNaN(seconds)) return '';
  const units = [
    [86_400, 'd'],
    [3_600, 'h'],
    [60, 'min'],
  ] as const;
  const fitting = units.find(([length]) => seconds >= length);
  return fitting ? `${Math.floor(seconds / fitting[0])} ${fitting[1]}` : underAMinute;
}

const underAMinute = '<1 min';

/** An age within a sentence: `3 d ago`, `just now`. */
export const ago = (at: string, now: string): string => (age(at, now) === underAMinute ? 'just now' : `${age(at, now)} ago`);

/** An age within a sentence: `for 3 d`, `for less than a minute`. */
export const lasting = (at: string, now: string): string => `for ${age(at, now) === underAMinute ? 'less than a minute' : age(at, now)}`;

/** A duration in ms for a reader: `250 ms`, `3.2 s`, `4 min 10 s`. */
export function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;
}
