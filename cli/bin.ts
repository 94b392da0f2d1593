#!/usr/bin/env node
import { main } from './main.ts';
import { processContext } from './process-context.ts';

void main(process.argv.slice(2), processContext()).then((code) => {
  // All output is written. Exiting at once is faster than a regular end, which frees the heap first.
  process.exit(code);
});
