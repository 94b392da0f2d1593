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

export const loaders: Readonly<Record<string, () => Promise<Validator>>>;
