/** Drops undefined fields: JSON has no undefined, and the schemas allow no null. */
export function omitUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) said[key] = fields[key];
  return said as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** For `evolve`, which sets fields one by one: spreading them takes several times as long. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
