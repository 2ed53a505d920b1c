import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** The family that drawings name: the only one there is, whatever the machine has. One file of it holds Latin, Cyrillic, Greek, Armenian and Georgian. */
export const PICTURE_FACE = 'DejaVu Serif'
const PAPER = '#fbfaf6'

/** Draws an SVG as PNG, at the size the SVG names. */
export type DrawPng = (svg: string) => Uint8Array

const bytesAt = (address: string): Uint8Array => readFileSync(fileURLToPath(address))

async function start(): Promise<DrawPng> {
  await initWasm(bytesAt(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const face = bytesAt(import.meta.resolve('dejavu-fonts-ttf/ttf/DejaVuSerifCondensed-Bold.ttf'))
  return (svg) => {
    const drawing = new Resvg(svg, { background: PAPER, font: { fontBuffers: [face], defaultFontFamily: PICTURE_FACE } })
    const image = drawing.render()
    const png = image.asPng()
    image.free()
    drawing.free()
    return png
  }
}

let started: Promise<DrawPng> | null = null

/**
 * Readies the drawing of pictures: library and letters come out of the installed packages, nothing from the network and nothing from the machine's own fonts.
 * The library may be started once a process, so it is started here and kept.
 */
export function pngDrawer(): Promise<DrawPng> {
  started ??= start()
  return started
}
