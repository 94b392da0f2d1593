/** The compiled validators: one for each type of record (over its `data`), and those of the envelope, the manifest, the configuration and the like. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface Validator {
  (value: unknown): boolean;
  readonly errors?: readonly ValidationError[] | null;
}

/** Validators for what is read: they accept fields that the schema does not name, at every level. */
export const loaders: Readonly<Record<string, () => Promise<Validator>>>;

/** Validators for what is written, and for intents: they refuse such fields. */
export const closedLoaders: Readonly<Record<string, () => Promise<Validator>>>;
