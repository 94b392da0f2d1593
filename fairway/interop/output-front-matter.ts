/** Validates the front matter of engineering outputs. Source: schemas/output.schema.json. */
import { loaders } from '../store/validators/index.gen.js';

const loadOutput = loaders.output as NonNullable<typeof loaders.output>;

/** The first invalid key of the front matter and why it is invalid; undefined when it is valid. */
export async function whyNoOutput(front: unknown): Promise<{ readonly key: string; readonly why: string } | undefined> {
  const isOutput = await loadOutput();
  if (isOutput(front)) return undefined;
  const [error] = isOutput.errors ?? [];
  const key = error?.instancePath.slice(1).split('/')[0] || String(error?.params.missingProperty ?? 'output');
  const allowed = error?.params.allowedValues;
  return { key, why: `${error?.message ?? 'is not valid'}${Array.isArray(allowed) ? `: ${allowed.join(', ')}` : ''}` };
}
