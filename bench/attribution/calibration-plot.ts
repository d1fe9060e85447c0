/** The reliability diagram as an SVG: one disc a bin, its area by the number of cases, against the diagonal. */
import { type Bin, ENOUGH_CASES } from "./calibration.ts";

const SIZE = 320;
const MARGIN = 44;
const LARGEST_RADIUS = 16;
const SMALLEST_RADIUS = 2;
const TICKS = [0, 20, 40, 60, 80, 100] as const;
/** Gap, in points, within which a bin counts as calibrated. */
const TOLERANCE = 5;

export function calibrationPlot(bins: readonly Bin[], title: string): string {
  const most = Math.max(1, ...bins.map(({ cases }) => cases));
  const width = SIZE + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${width}" width="${width}" height="${width}" font-family="sans-serif" font-size="11">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${width}" fill="#fff"/>`,
    band(),
    `<path d="M${x(0)} ${y(0)}L${x(1)} ${y(1)}" stroke="#888" fill="none"/>`,
    ...TICKS.map(tick),
    ...bins.filter(({ cases }) => cases > 0).map((bin) => disc(bin, most)),
    label(width / 2, 24, title),
    label(width / 2, width - 8, "confidence, %"),
    `<text x="12" y="${width / 2}" text-anchor="middle" transform="rotate(-90 12 ${width / 2})" fill="#333">right, %</text>`,
    "</svg>",
    "",
  ].join("\n");
}

const x = (share: number): number => round(MARGIN + share * SIZE);
const y = (share: number): number => round(MARGIN + (1 - share) * SIZE);
const round = (value: number): number => Math.round(value * 10) / 10;

function band(): string {
  const by = TOLERANCE / 100;
  const corners = [
    [0, 0],
    [by, 0],
    [1, 1 - by],
    [1, 1],
    [1 - by, 1],
    [0, by],
  ] as const;
  return `<path d="M${corners.map(([across, up]) => `${x(across)} ${y(up)}`).join("L")}Z" fill="#eef2f7"/>`;
}

function tick(percent: number): string {
  const share = percent / 100;
  return (
    `<path d="M${x(share)} ${y(0)}V${y(1)}M${x(0)} ${y(share)}H${x(1)}" stroke="#ddd" fill="none"/>` +
    label(x(share), y(0) + 14, String(percent)) +
    `<text x="${x(0) - 6}" y="${y(share) + 4}" text-anchor="end" fill="#333">${percent}</text>`
  );
}

function disc({ cases, confidence, right }: Bin, most: number): string {
  const radius = round(Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(cases / most)));
  const fill = cases >= ENOUGH_CASES ? "#2563a8" : "#a9bcd3";
  const words = `${cases} cases: confidence ${(100 * confidence).toFixed(1)}%, right ${(100 * right).toFixed(1)}%`;
  return `<circle cx="${x(confidence)}" cy="${y(right)}" r="${radius}" fill="${fill}" fill-opacity="0.8"><title>${words}</title></circle>`;
}

const label = (across: number, down: number, words: string): string =>
  `<text x="${across}" y="${down}" text-anchor="middle" fill="#333">${escaped(words)}</text>`;

const escaped = (words: string): string =>
  words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
