export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A calendar bin. */
export interface Period {
  /** As people say it: "2024", "Q3 2024", "May 2024", "12 May 2024". */
  readonly label: string;
  /** First day, ISO (`2024-05-01`). */
  readonly start: string;
  /** First day after the period, ISO. */
  readonly end: string;
  /** Dated papers in it. */
  readonly papers: number;
  /** The corpus starts or ends inside this period, so its count is not comparable. */
  readonly partial: boolean;
}

export type TrendKind = 'rising' | 'falling' | 'steady' | 'unclear';

export interface TopicTrend {
  /** Papers of the topic a period; as many entries as `Trends.periods`. */
  readonly counts: readonly number[];
  /** `counts / periods.papers`; null in a period without papers. */
  readonly shares: readonly (number | null)[];
  /** `unclear` when there are too few papers or periods to tell. */
  readonly kind: TrendKind;
  /** Change of the share in percentage points a year; null when unclear. */
  readonly slope: number | null;
  /** Cochran-Armitage p value after Benjamini-Hochberg over all topics; null when unclear. */
  readonly q: number | null;
  /** The evidence in one plain sentence. */
  readonly sentence: string;
}

/** How the corpus is cut into periods. */
export interface Trends {
  /** Null when fewer than two papers have a date. */
  readonly unit: PeriodUnit | null;
  readonly periods: readonly Period[];
  /** Papers without a usable date, left out of the trends. */
  readonly undated: number;
}
