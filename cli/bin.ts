#!/usr/bin/env node
import { main } from './main.ts';
import { processContext } from './process-context.ts';

void main(process.argv.slice(2), processContext()).then((code) => {
  // everything was said and written: taking the heap apart is left to the system, which is faster at it
  process.exit(code);
});
