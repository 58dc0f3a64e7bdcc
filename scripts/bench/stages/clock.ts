/** Takes the time between points of a program. */
export interface LapClock {
  /** The seconds since the last lap, or since the start, go under this name. */
  lap(name: string): void;
  readonly laps: Readonly<Record<string, number>>;
}

export function startClock(): LapClock {
  const laps: Record<string, number> = {};
  let last = performance.now();
  return {
    laps,
    lap(name) {
      const now = performance.now();
      laps[name] = (now - last) / 1000;
      last = now;
    },
  };
}
