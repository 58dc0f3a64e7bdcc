/** Gives every kept paper an id of its own while papers stream by. */
export interface IdGiver {
  /**
   * The id of the next row: its own if no row before has it, else one that is made from it or from the position.
   * @param wanted the paper's own id, null when it has none
   * @param position place in the file, counted from 1
   */
  give(wanted: string | null, position: number): string;
  /** A later record gave the paper of a row another own id. */
  change(row: number, wanted: string): void;
  /** The id that a row was given. */
  given(row: number): string;
  /** By row, the ids that differ from those given, now that all own ids are known. */
  corrections(): ReadonlyMap<number, string>;
}

/** Starts to give ids; papers without one are called `<idPrefix>-<position>`. */
export function startIds(idPrefix: string): IdGiver {
  const wanted: (string | null)[] = [];
  const positions: number[] = [];
  const given: string[] = [];
  const own = new Set<string>();
  const made = createMaker((id) => own.has(id));
  // Whether some row has an id that it would not have if all own ids had been known before.
  let isOvertaken = false;

  return {
    give(id, position) {
      wanted.push(id);
      positions.push(position);
      const known = own.size;
      const isOwn = id !== null && own.add(id).size > known;
      const isOpen = isOwn && !made.has(id);
      isOvertaken ||= isOwn && !isOpen;
      const free = isOpen ? id : made.make(id ?? madeFrom(idPrefix, position));
      given.push(free);
      return free;
    },
    change(row, id) {
      wanted[row] = id;
      isOvertaken = true;
    },
    given: (row) => given[row]!,
    corrections() {
      if (!isOvertaken) return new Map();
      const ids = uniqueIds(wanted, positions, idPrefix);
      return new Map(ids.flatMap((id, row) => (id === given[row] ? [] : [[row, id] as const])));
    },
  };
}

/**
 * Ids of papers, in order: the wanted one, unless a paper before has it, else one made from it or from the
 * position. Wanted ids go first, so that a made one never takes the id of a later paper.
 */
function uniqueIds(
  wanted: readonly (string | null)[],
  positions: readonly number[],
  idPrefix: string,
): string[] {
  const own = new Set(wanted);
  const claimed = new Set<string>();
  const made = createMaker((id) => own.has(id));
  return wanted.map((id, row) => {
    if (id === null || claimed.has(id)) {
      return made.make(id ?? madeFrom(idPrefix, positions[row]!));
    }
    claimed.add(id);
    return id;
  });
}

/** Makes ids that are free: `base`, `base-2`, `base-3` and so on. */
function createMaker(isOwn: (id: string) => boolean): {
  make(base: string): string;
  has(id: string): boolean;
} {
  const made = new Set<string>();
  const nextNumber = new Map<string, number>();
  return {
    has: (id) => made.has(id),
    make(base) {
      let free = base;
      for (let n = nextNumber.get(base) ?? 2; isOwn(free) || made.has(free); n++) {
        free = `${base}-${n}`;
        nextNumber.set(base, n + 1);
      }
      made.add(free);
      return free;
    },
  };
}

function madeFrom(idPrefix: string, position: number): string {
  return `${idPrefix}-${position}`;
}
