import { SingleBar } from 'cli-progress';
import pc from 'picocolors';
import { buildStages, createStageClock, type BuildStage, type StageSeconds } from './stageClock.ts';

/** Follows a build: tells a person how far it is, and measures how long each stage took. */
export interface BuildProgress {
  /** A stage has got to a fraction of its work, 0 to 1. */
  advance(stage: BuildStage, fraction: number): void;
  /** The build went well; call it after the last stage was done. */
  finish(): StageSeconds;
  /** Takes the progress line away after a build that failed. */
  abandon(): void;
}

/**
 * How the time of a build divides among its stages: tenths of seconds for 99,970 abstracts with two
 * threads. The time left is estimated from them, because stages do not take the same time.
 */
const stageWeights: Readonly<Record<BuildStage, number>> = {
  read: 27,
  tokenise: 26,
  weigh: 1,
  reduce: 11,
  cluster: 8,
  relate: 10,
  place: 22,
  name: 1,
  trend: 2,
  write: 3,
};

const totalWeight = buildStages.reduce((sum, stage) => sum + stageWeights[stage], 0);

/** Share of the whole build that is done when a stage has got to a fraction of its work. */
export function doneShare(stage: BuildStage, fraction: number): number {
  const before = buildStages.slice(0, buildStages.indexOf(stage));
  const done = before.reduce((sum, earlier) => sum + stageWeights[earlier], 0);
  return (done + fraction * stageWeights[stage]) / totalWeight;
}

/**
 * The time left in words, from what the done share took; empty while it is too early to tell.
 * @param elapsed seconds
 */
export function timeLeft(elapsed: number, share: number): string {
  if (elapsed < 1 || share < 0.05) return '';
  const left = (elapsed * (1 - share)) / share;
  if (left < 1) return 'nearly done';
  if (left < 90) return `about ${Math.round(left)} s left`;
  return `about ${Math.round(left / 60)} min left`;
}

/** Runs a build to its end, good or bad, with the progress shown; gives its result and its times. */
export async function followed<T>(
  progress: BuildProgress,
  work: () => Promise<T>,
): Promise<{ result: T; seconds: StageSeconds }> {
  try {
    const result = await work();
    return { result, seconds: progress.finish() };
  } catch (error) {
    progress.abandon();
    throw error;
  }
}

/** A line that is drawn again and again in a terminal, plain lines elsewhere; standard error. */
export function shownProgress(): BuildProgress {
  return process.stderr.isTTY ? barProgress(process.stderr) : lineProgress(process.stderr);
}

/** Says nothing. */
export function silentProgress(): BuildProgress {
  const clock = createStageClock(() => performance.now());
  return {
    advance: (stage, fraction) => clock.mark(stage, fraction),
    finish: () => clock.seconds(),
    abandon: () => undefined,
  };
}

/** One plain line a stage, when it is done; for logs. */
export function lineProgress(stream: NodeJS.WritableStream): BuildProgress {
  const clock = createStageClock(() => performance.now());
  const report = (stage: BuildStage) => {
    stream.write(`${stage.padEnd(8)} ${clock.seconds()[stage].toFixed(1).padStart(6)} s\n`);
  };
  return {
    advance(stage, fraction) {
      const before = clock.running;
      clock.mark(stage, fraction);
      if (before !== null && before !== stage) report(before);
    },
    finish() {
      report(clock.running ?? 'write');
      return clock.seconds();
    },
    abandon: () => undefined,
  };
}

/** One line that is drawn again and again: stage, bar, percentage, time left. For a terminal. */
export function barProgress(stream: NodeJS.WriteStream): BuildProgress {
  const clock = createStageClock(() => performance.now());
  // The defaults for cursor and line wrapping are left alone, so that Ctrl-C leaves no traces.
  const bar = new SingleBar({ stream, format: drawLine, clearOnComplete: true, linewrap: true });
  bar.start(1, 0, { stage: buildStages[0], left: '' });
  return {
    advance(stage, fraction) {
      clock.mark(stage, fraction);
      const share = doneShare(stage, fraction);
      const left = timeLeft(clock.seconds().total, share);
      bar.update(share, { stage: fraction < 1 ? stage : stageAfter(stage), left });
    },
    finish() {
      bar.stop();
      return clock.seconds();
    },
    abandon: () => bar.stop(),
  };
}

function stageAfter(stage: BuildStage): BuildStage {
  return buildStages[buildStages.indexOf(stage) + 1] ?? stage;
}

function drawLine(
  _options: unknown,
  { progress, maxWidth }: { progress: number; maxWidth: number },
  { stage, left }: { stage: BuildStage; left: string },
): string {
  const width = Math.max(0, Math.min(40, maxWidth - 36));
  const filled = Math.round(progress * width);
  const bar = pc.cyan('━'.repeat(filled)) + pc.dim('─'.repeat(width - filled));
  const percent = `${Math.floor(progress * 100)}`.padStart(3);
  return `${stage.padEnd(8)} ${bar} ${percent} %  ${left}`;
}
