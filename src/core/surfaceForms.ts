/** Counts how each term is written, and chooses how it is shown. */
export class SurfaceForms {
  readonly #forms: Map<string, number>[];

  constructor(terms: number) {
    this.#forms = Array.from({ length: terms }, () => new Map<string, number>());
  }

  add(term: number, surface: string): void {
    const forms = this.#forms[term]!;
    forms.set(surface, (forms.get(surface) ?? 0) + 1);
  }

  /**
   * The commonest spelling of each term, whatever its capitals; of the ways to capitalise that
   * spelling the commonest again, where sentence and title case give way to lower case.
   */
  commonest(): string[] {
    return this.#forms.map((forms) => {
      const spellings = new Map<string, number>();
      for (const [form, count] of forms) {
        const lower = form.toLowerCase();
        spellings.set(lower, (spellings.get(lower) ?? 0) + count);
      }
      const spelling = mostFrequent(spellings);
      const ways = new Map<string, number>();
      for (const [form, count] of forms) {
        if (form.toLowerCase() !== spelling) continue;
        const shown = forms.has(spelling) && isTitleCase(form) ? spelling : form;
        ways.set(shown, (ways.get(shown) ?? 0) + count);
      }
      return mostFrequent(ways);
    });
  }
}

/** Whether every word has at most its first letter in upper case. */
function isTitleCase(form: string): boolean {
  return form.split(/[ -]/).every((word) => word.slice(1) === word.slice(1).toLowerCase());
}

/** The key with the largest count; of equals the one that sorts first. */
function mostFrequent(counts: ReadonlyMap<string, number>): string {
  let best = '';
  let bestCount = 0;
  for (const [key, count] of counts) {
    if (count > bestCount || (count === bestCount && key < best)) {
      best = key;
      bestCount = count;
    }
  }
  return best;
}
