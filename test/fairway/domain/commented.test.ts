import { describe, it } from 'vitest';
import { addComment } from '../../../fairway/domain/commented.ts';
import { commentedOn, defined, finished, proven, samples, sessionEnded, sessionStarted } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

describe('a comment', () => {
  it.each([
    ['an open task', 'tasks/FW-1', [defined()]],
    ['a finished task', 'tasks/FW-1', [defined(), finished()]],
    ['a session', 'sessions/s-1', [sessionStarted()]],
    ['an ended session', 'sessions/s-1', [sessionStarted(), sessionEnded()]],
  ])('can be added to %s', (_what, stream, facts) => {
    given(...facts)
      .when((board) => addComment({ stream, ...samples.commented }, board))
      .thenExactly('commented', samples.commented)
      .thenSays(['the vendor answered']);
  });

  it('changes nothing else', () => {
    given(defined(), proven(), commentedOn('tasks/FW-1')).thenTask('FW-1', {
      state: { name: 'todo', class: 'open' },
      claim: undefined,
      findings: [],
      head: { seq: 3 },
    });
  });

  it('is refused on what does not exist', () => {
    given(defined('FW-12'))
      .when((board) => addComment({ stream: 'tasks/FW-1', text: 'x' }, board))
      .thenRefused('TASK_NOT_FOUND', { task: 'FW-1', near: 'FW-12' });
    given()
      .when((board) => addComment({ stream: 'lanes/x', text: 'x' }, board))
      .thenRefused('STREAM_NOT_FOUND', { stream: 'lanes/x' });
  });

  it('is illegal as the first record of a stream', () => {
    given(commentedOn('sessions/s-1')).thenStream('sessions/s-1', { id: 's-1' }, ['illegal']);
  });
});
