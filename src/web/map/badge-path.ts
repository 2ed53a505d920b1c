import type { Shape } from '../page/party-look.ts'
import type { Box } from './labels.ts'

/** Half a side's shape at each end of a badge, so that it can be as wide as its numbers and still be told by its form. */
const ENDS: Readonly<Record<Shape, (w: number, h: number) => string>> = {
  circle: (w, h) => `m${h / 2} 0h${w - h}a${h / 2} ${h / 2} 0 0 1 0 ${h}h${h - w}a${h / 2} ${h / 2} 0 0 1 0-${h}z`,
  ring: (w, h) => `m${h / 2} 0h${w - h}a${h / 2} ${h / 2} 0 0 1 0 ${h}h${h - w}a${h / 2} ${h / 2} 0 0 1 0-${h}z`,
  square: (w, h) => `h${w}v${h}h-${w}z`,
  diamond: (w, h) => `m0 ${h / 2}l${h / 3}-${h / 2}h${w - (2 * h) / 3}l${h / 3} ${h / 2}l-${h / 3} ${h / 2}h-${w - (2 * h) / 3}z`,
  lozenge: (w, h) => `m0 ${h / 2}l${h / 3}-${h / 2}h${w - (2 * h) / 3}l${h / 3} ${h / 2}l-${h / 3} ${h / 2}h-${w - (2 * h) / 3}z`,
  hexagon: (w, h) => `m0 ${h / 2}l${h / 5}-${h / 2}h${w - (2 * h) / 5}l${h / 5} ${h / 2}l-${h / 5} ${h / 2}h-${w - (2 * h) / 5}z`,
  triangle: (w, h) => `m${h / 4} 0h${w - h / 2}l${h / 4} ${h}h-${w}z`,
}

/** The outline of a badge in its party's shape. */
export function badgePath(shape: Shape, box: Box): string {
  return `M${box.x} ${box.y}${ENDS[shape](box.w, box.h)}`.replace(/-?\d+\.\d{2,}/g, (number) =>
    String(Math.round(Number(number) * 10) / 10),
  )
}
