/** Outlines on a grid of 16 × 16, drawn with a line of 1.5. */
export const icons = {
  search: 'M7 12.500a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM11 11l3.5 3.5',
  close: 'M3.5 3.500l9 9M12.5 3.500l-9 9',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.500H6M10 2.500h3.500V6M13.5 10v3.500H10M6 13.500H2.500V10',
  right: 'M6 3.500L10.5 8 6 12.5',
  left: 'M10 3.500L5.5 8l4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  up: 'M3.5 10L8 5.500l4.5 4.5',
  link: 'M6.5 9.500l3-3M7.5 4.500l1.3-1.3a2.83 2.83 0 0 1 4 4L11.5 8.500M8.5 11.500l-1.3 1.3a2.83 2.83 0 0 1-4-4L4.5 7.5',
  done: 'M3 8.500l3.5 3.500L13 4.5',
  outward: 'M6 3.500H3v9.500h9.500v-3M9 2.500h4.500V7M13.5 2.500L7.5 8.5',
  info: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 7.200V11M8 4.800v.4',
  ground: 'M8 14.500a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM8 2v12M9.5 3v10M11 4v8M12.5 5.500v5',
} as const;

export type IconName = keyof typeof icons;
