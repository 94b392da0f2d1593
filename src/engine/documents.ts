/** Finds the engineering outputs in a docs folder by the front matter of its documents. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import matter from 'gray-matter';
import { whyNoOutput } from '../../fairway/index.ts';
import type { OutputDocument } from '../../fairway/portal/outputs.ts';

/** The outputs of a docs folder, sorted by file name. Throws when a document with `output` has invalid front matter. */
export async function readOutputs(docsDir: string): Promise<OutputDocument[]> {
  const files = (await markdownFiles(docsDir)).sort();
  const documents = await Promise.all(files.map(async (file) => outputOf(file, await readFile(join(docsDir, file), 'utf8'))));
  return documents.filter((document) => document !== undefined);
}

// Examples are not documents of the project. Files whose name begins with _ are included by other pages.
const isExcluded = (file: string) => file.startsWith('examples/') || file.split('/').some((part) => part.startsWith('_') || part === 'node_modules');

async function markdownFiles(docsDir: string): Promise<string[]> {
  const entries = await readdir(docsDir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.mdx?$/.test(entry.name))
    .map((entry) => relative(docsDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !isExcluded(file));
}

/** The output that a document's front matter declares; undefined when it declares none. */
export async function outputOf(file: string, content: string): Promise<OutputDocument | undefined> {
  const front = frontMatter(file, content);
  if (front === undefined || front.output === undefined) return undefined;
  const wrong = await whyNoOutput(front);
  if (wrong) throw new Error(`${file}:${lineOf(content, wrong.key)}: ${wrong.key}: ${wrong.why}`);
  const { title, description, output, lane, tasks, status, review_by } = front as unknown as OutputDocument;
  return {
    file,
    path: null,
    title,
    output,
    status,
    tasks: tasks ?? [],
    ...(description === undefined ? {} : { description }),
    ...(lane === undefined ? {} : { lane }),
    ...(review_by === undefined ? {} : { review_by }),
  };
}

const lineOf = (content: string, key: string) => {
  const line = content.split('\n').findIndex((text) => text.startsWith(`${key}:`));
  return line === -1 ? 1 : line + 1;
};

// gray-matter would run front matter that is marked as JavaScript.
const refuse = () => {
  throw new Error('front matter must be YAML');
};

function frontMatter(file: string, content: string): Record<string, unknown> | undefined {
  if (!content.startsWith('---')) return undefined;
  try {
    const { data } = matter(content, { language: 'yaml', engines: { javascript: refuse, js: refuse, coffee: refuse } });
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, value instanceof Date ? value.toISOString().slice(0, 10) : value]));
  } catch (error) {
    throw new Error(`${file}:1: the front matter could not be read: ${(error as Error).message}`, { cause: error });
  }
}
