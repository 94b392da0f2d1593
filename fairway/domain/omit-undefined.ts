/** Leaves out what is undefined: in a record, absent is the only way to say nothing. */
export function omitUndefined<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said: Partial<T> = {};
  for (const key in fields) if (fields[key] !== undefined) said[key] = fields[key];
  return said as { [K in keyof T]: Exclude<T[K], undefined> };
}

/** What an `evolve` sets one by one: to spread into the middle of an object, or to leave out what is not there, takes several times as long. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };
