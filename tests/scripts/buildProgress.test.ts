import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { doneShare, followed, lineProgress, timeLeft } from '../../scripts/buildProgress.ts';
import { buildStages, createStageClock } from '../../scripts/stageClock.ts';

describe('createStageClock', () => {
  it('gives the time since the last mark to the stage that is marked', () => {
    let time = 0;
    const clock = createStageClock(() => time);
    const mark = (at: number, ...what: Parameters<typeof clock.mark>) => {
      time = at;
      clock.mark(...what);
    };
    mark(0, 'read', 0);
    mark(1000, 'read', 1);
    mark(1500, 'tokenise', 0.5);
    mark(2000, 'tokenise', 1);
    // `weigh` is heard of only at its end; `write` says when it starts.
    mark(5000, 'weigh', 1);
    mark(5250, 'write', 0);
    mark(6000, 'write', 1);
    expect(clock.running).toBe('write');
    expect(clock.seconds()).toEqual({
      read: 1,
      tokenise: 1,
      weigh: 3.25,
      reduce: 0,
      cluster: 0,
      name: 0,
      relate: 0,
      place: 0,
      trend: 0,
      write: 0.75,
      total: 6,
    });
  });
});

describe('doneShare', () => {
  it('grows from 0 to 1 over the stages', () => {
    const shares = buildStages.flatMap((stage) => [0, 0.5, 1].map((f) => doneShare(stage, f)));
    expect(shares[0]).toBe(0);
    expect(shares.at(-1)).toBeCloseTo(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });
});

describe('timeLeft', () => {
  it('follows from what was done, and says nothing too early', () => {
    expect(timeLeft(0.2, 0.5)).toBe('');
    expect(timeLeft(10, 0.01)).toBe('');
    expect(timeLeft(10, 0.25)).toBe('about 30 s left');
    expect(timeLeft(60, 0.2)).toBe('about 4 min left');
    expect(timeLeft(60, 0.99)).toBe('nearly done');
  });
});

describe('lineProgress', () => {
  it('prints a line when a stage is over', () => {
    const stream = new PassThrough().setEncoding('utf8');
    const progress = lineProgress(stream);
    progress.advance('read', 0);
    progress.advance('read', 1);
    progress.advance('tokenise', 0.5);
    expect(stream.read()).toMatch(/^read +\d+\.\d s\n$/);
    progress.advance('tokenise', 1);
    expect(stream.read()).toBeNull();
    progress.finish();
    expect(stream.read()).toMatch(/^tokenise +\d+\.\d s\n$/);
  });

  it('prints nothing more after a failure', async () => {
    const stream = new PassThrough().setEncoding('utf8');
    const progress = lineProgress(stream);
    const work = async () => {
      progress.advance('read', 0);
      throw new Error('no');
    };
    await expect(followed(progress, work)).rejects.toThrow('no');
    expect(stream.read()).toBeNull();
  });
});
