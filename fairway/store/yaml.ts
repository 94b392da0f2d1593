/** The YAML parser, to be imported when it is needed. A module of its own, since a bundler finds the names of a CommonJS package only in a static import. */
export { isSeq, LineCounter, parseDocument } from 'yaml';
