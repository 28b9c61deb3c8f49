/** Measures of the paper in points (1/72 inch), and its few styles. A4. */
export const page = { width: 595.28, height: 841.89 };

export const margin = { left: 50, right: 50, top: 50, bottom: 58 };

export const content = {
  left: margin.left,
  right: page.width - margin.right,
  width: page.width - margin.left - margin.right,
  bottom: page.height - margin.bottom,
};

/** Where the content of a second and further page begins, below its running head. */
export const continuedTop = margin.top + 26;

export const ink = '#16191d';
export const muted = '#5b636c';
export const hairline = '#d8dce0';

export type Weight = 'regular' | 'semibold';

export interface Style {
  readonly weight: Weight;
  readonly size: number;
  readonly color: string;
  /** From one baseline to the next. */
  readonly leading: number;
  /** Figures of one width, so that columns of numbers stand straight. */
  readonly tabular?: boolean;
}

export const styles = {
  title: { weight: 'semibold', size: 22, color: ink, leading: 27 },
  titleNumber: { weight: 'regular', size: 22, color: muted, leading: 27 },
  merchant: { weight: 'semibold', size: 14, color: ink, leading: 18 },
  heading: { weight: 'semibold', size: 9, color: ink, leading: 12.5 },
  label: { weight: 'regular', size: 7.5, color: muted, leading: 11 },
  body: { weight: 'regular', size: 9, color: ink, leading: 12.5 },
  strong: { weight: 'semibold', size: 9, color: ink, leading: 12.5 },
  figure: { weight: 'regular', size: 9, color: ink, leading: 12.5, tabular: true },
  figureMuted: { weight: 'regular', size: 9, color: muted, leading: 12.5, tabular: true },
  figureStrong: { weight: 'semibold', size: 9, color: ink, leading: 12.5, tabular: true },
  total: { weight: 'semibold', size: 14, color: ink, leading: 18, tabular: true },
  small: { weight: 'regular', size: 7.5, color: muted, leading: 10.5, tabular: true },
} as const satisfies Record<string, Style>;
