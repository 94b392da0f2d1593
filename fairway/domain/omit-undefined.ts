/** Drops undefined fields: JSON has no undefined, and the schemas allow no null. */
export function omitUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const defined: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) defined[key] = fields[key];
  return defined as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** For `evolve`, which assigns fields one by one because spreading takes several times as long. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
