import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256Of } from '../../../fairway/domain/sha256.ts';

const ofNode = (text: string) => `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;

describe('the SHA-256 of a text', () => {
  it('is that of the examples of FIPS 180-4', () => {
    expect(sha256Of('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Of('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('is that of Node, around the length of every block', () => {
    for (let length = 0; length < 200; length += 1) expect(sha256Of('é'.repeat(length))).toBe(ofNode('é'.repeat(length)));
  });

  it('is that of Node for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => sha256Of(text) === ofNode(text)));
  });
});
