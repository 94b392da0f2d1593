/** The places of a rendered page that the engine fills in. */

export const placeholders = ['title', 'description', 'body', 'stamp', 'address'] as const;
export type Placeholder = (typeof placeholders)[number];

/** What stands in a page until it is filled in. The blanks keep a minifier from dropping the quotes around it. */
export const placeholder = (name: Exclude<Placeholder, 'address'>): string => `@@ fairway ${name} @@`;
