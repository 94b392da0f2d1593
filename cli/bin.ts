#!/usr/bin/env node
import { version } from '../fairway/version.ts';
import { processContext } from './process-context.ts';

const argv = process.argv.slice(2);

// Programs ask for the version to see whether Fairway is there: it is answered before anything else is loaded.
if (argv.length === 1 && argv[0] === '--version') processContext().stdout.write(`${version}\n`);
else
  void import('./main.ts')
    .then(({ main }) => main(argv, processContext()))
    .then((code) => {
      // All output is written. Exiting at once is faster than a regular end, which frees the heap first.
      process.exit(code);
    });
