/** The placeholders in a rendered page that the engine fills in. */

export const placeholders = ['title', 'description', 'body', 'stamp', 'address'] as const;
export type Placeholder = (typeof placeholders)[number];

/** The text of a placeholder. It contains spaces so that a minifier keeps the quotes around it. */
export const placeholder = (name: Exclude<Placeholder, 'address'>): string => `@@ fairway ${name} @@`;
