/** What is used of citation-js, which has no types. */
declare module '@citation-js/core' {
  /** Characters by the TeX command that stands for them. */
  type Commands = Record<string, string>;
  /** How an argument is set; undefined leaves it as it is. */
  type Formats = Record<string, string | undefined>;

  export const plugins: {
    /** Parsers by the name of their input format. */
    readonly input: { data(input: unknown, format: string): unknown };
    /** Writers by the name of their output format; they take CSL-JSON. */
    readonly output: { format(format: 'bibtex' | 'ris', entries: readonly object[]): string };
    readonly config: {
      get(plugin: '@bibtex'): {
        readonly constants: {
          readonly commands: Commands;
          readonly mathCommands: Commands;
          readonly formattingCommands: Formats;
        };
      };
    };
  };
}

declare module '@citation-js/plugin-bibtex' {}

declare module '@citation-js/plugin-ris' {}
