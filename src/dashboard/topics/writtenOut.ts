/**
 * An acronym behind what it stands for, "state space model (SSM)", unless that is among the terms
 * beside it already; any other term as it is.
 *
 * @param longForm null for a term that is no acronym
 */
export function writtenOut(
  label: string,
  longForm: string | null,
  beside: readonly string[] = [],
): string {
  if (longForm === null) return label;
  const isBeside = beside.some((other) => other.toLowerCase() === longForm.toLowerCase());
  return isBeside ? label : `${longForm} (${label})`;
}
